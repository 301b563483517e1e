using System.Collections.Immutable;
using System.Globalization;
using Dispatcharr.PluginSdk;
using Dispatcharr.PluginSdk.Manifest;

namespace GroupLimits;

/// <summary>Says which channel groups are too full. A sample of the plain contract: it has a setting for each group, and only a running plugin knows the groups.</summary>
public sealed class GroupLimits : IPlugin, IFieldsProvider
{
    private const int DefaultLimit = 100;

    private static readonly ImmutableSortedDictionary<string, int> SampleGroups = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [KeyValuePair.Create("News", 120), KeyValuePair.Create("Sports", 80), KeyValuePair.Create("Films", 140)]);

    /// <summary>Name and action stand in plugin.json, and nowhere else.</summary>
    public PluginManifest Manifest { get; } = new();

    /// <summary>Called when the plugin is loaded: a number for each group.</summary>
    public async ValueTask<ImmutableArray<PluginField>> GetFieldsAsync(PluginContext context, CancellationToken cancellationToken)
    {
        var groups = await ReadGroupsAsync(context, cancellationToken);
        return [.. groups.Keys.Select(Field)];
    }

    public async ValueTask<PluginResult> RunAsync(ActionRequest request, PluginContext context, CancellationToken cancellationToken) => request.ActionId switch
    {
        "check" => await CheckAsync(context, cancellationToken),
        var other => PluginResult.Failed($"There is no action '{other}'."),
    };

    private static async Task<PluginResult> CheckAsync(PluginContext context, CancellationToken cancellationToken)
    {
        var groups = await ReadGroupsAsync(context, cancellationToken);
        var full = groups.Where(group => group.Value > context.Settings.GetInt64(FieldId(group.Key), DefaultLimit)).Select(group => group.Key).ToArray();
        return PluginResult.Ok(full.Length == 0 ? "No group is too full." : $"Too full: {string.Join(", ", full)}");
    }

    /// <summary>A real plugin asks its server. This one reads lines such as "News=120" from its data folder, where there are some.</summary>
    private static async Task<ImmutableSortedDictionary<string, int>> ReadGroupsAsync(PluginContext context, CancellationToken cancellationToken)
    {
        var path = Path.Combine(context.DataDirectory, "groups.txt");
        if (!File.Exists(path)) return SampleGroups;

        var groups = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var line in await File.ReadAllLinesAsync(path, cancellationToken))
        {
            if (line.Split('=') is [var name, var channels] && int.TryParse(channels, CultureInfo.InvariantCulture, out var count)) groups[name.Trim()] = count;
        }

        return groups.ToImmutable();
    }

    private static PluginField Field(string group) =>
        new() { Id = FieldId(group), Label = $"Most channels in {group}", Type = FieldType.Number, Default = DefaultLimit };

    private static string FieldId(string group) =>
        "limit_" + string.Concat(group.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_'));
}
