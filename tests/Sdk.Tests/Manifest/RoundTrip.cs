using System.Text;
using Dispatcharr.PluginSdk.Manifest;

namespace Dispatcharr.PluginSdk.Tests.Manifest;

/// <summary>Reads, writes and reads again: nothing may be lost on the way.</summary>
internal static class RoundTrip
{
    /// <summary>What is not as it was, in words; null when all is, and when the file is none that can be read.</summary>
    public static string? Difference(ReadOnlySpan<byte> file)
    {
        var before = ManifestReader.Read(file);
        if (before.IsLegacy) return null;
        var written = Listing.Whole(before.Manifest);
        var after = ManifestReader.Read(written);
        if (after.IsLegacy) return $"cannot be read again: {after.Diagnostics[0]} {Encoding.UTF8.GetString(written)}";
        return JsonDifference.Find(Listing.Of(before), Listing.Of(after))
            ?? Differs(Extensions(before.Manifest), Extensions(after.Manifest))
            ?? Differs([before.Manifest.Assembly ?? "none"], [after.Manifest.Assembly ?? "none"])
            ?? Differs(before.Manifest.Dropped.OrderBy(entry => entry.List).Select(entry => entry.ToString()), after.Manifest.Dropped.OrderBy(entry => entry.List).Select(entry => entry.ToString()));
    }

    /// <summary>Every member that Dispatcharr removes, with its place.</summary>
    private static IEnumerable<string> Extensions(PluginManifest manifest) =>
    [
        .. manifest.ExtensionData.Select(Member),
        .. manifest.Fields.SelectMany((field, i) => field.ExtensionData.Select(member => $"fields {i} {Member(member)}")),
        .. manifest.Fields.SelectMany((field, i) => field.Options.IsDefault ? [] : field.Options.SelectMany((option, j) => option.ExtensionData.Select(member => $"fields {i} options {j} {Member(member)}"))),
        .. manifest.Actions.SelectMany((action, i) => action.ExtensionData.Select(member => $"actions {i} {Member(member)}")),
    ];

    /// <summary>Half a surrogate pair in a name is written as U+FFFD: the writer takes no other name.</summary>
    private static string Member(KeyValuePair<string, JsonText> member) => $"{Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(member.Key))}: {member.Value}";

    private static string? Differs(IEnumerable<string> before, IEnumerable<string> after) =>
        before.SequenceEqual(after) ? null : $"was {string.Join(" | ", before)}, is {string.Join(" | ", after)}";
}
