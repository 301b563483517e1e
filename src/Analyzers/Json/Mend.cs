using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>How a problem of <c>plugin.json</c> is mended. It travels to the editor with the diagnostic.</summary>
/// <param name="Title">What it does, as the editor offers it.</param>
/// <param name="Changes">What to write where; none to save the file without its byte order mark.</param>
internal sealed record Mend(string Title, ImmutableArray<TextChange> Changes)
{
    private const string TitleKey = "Mend";

    public Mend(string title, params TextChange[] changes)
        : this(title, changes.ToImmutableArray())
    {
    }

    /// <summary>The properties of a diagnostic.</summary>
    public ImmutableDictionary<string, string?> ToProperties()
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[TitleKey] = Title;
        for (var i = 0; i < Changes.Length; i++)
        {
            properties[Key(i)] = string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", Changes[i].Span.Start, Changes[i].Span.Length, Changes[i].NewText);
        }

        return properties.ToImmutable();
    }

    /// <summary>The mend that a diagnostic carries; null when it has none.</summary>
    public static Mend? Of(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(TitleKey, out var title) || title is null) return null;
        List<TextChange> changes = [];
        while (diagnostic.Properties.TryGetValue(Key(changes.Count), out var change) && change is not null)
        {
            var parts = change.Split([' '], 3);
            changes.Add(new(new(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture)), parts[2]));
        }

        return new(title, changes.ToImmutableArray());
    }

    private static string Key(int number) => "Mend" + number.ToString(CultureInfo.InvariantCulture);
}
