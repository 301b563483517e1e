using System.Collections.Immutable;
using System.Text;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Manifests;

/// <summary>Holds a manifest that code makes to the rules for manifests, by the reader of hosts, and reports in the code.</summary>
internal static class ManifestReport
{
    /// <summary>What code can break. A file alone can be no JSON, and only the official collection asks for more.</summary>
    public static readonly ImmutableArray<Rule> Rules =
        [.. ManifestRules.All.Where(rule => !rule.IsRegistry && rule != ManifestRules.NotJson && rule != ManifestRules.NoManifest && rule != ManifestRules.NoName)];

    // Code says what it means: a default that does not fit its own type is no guess at what a later version knows.
    private static readonly ImmutableArray<Rule> Errors = [ManifestRules.DefaultType, ManifestRules.DefaultOption];

    /// <summary>Finds what is wrong with a manifest.</summary>
    /// <param name="json">The manifest as it would be written.</param>
    /// <param name="options">What to look for.</param>
    /// <param name="placeOf">Where in the code a JSON pointer leads.</param>
    /// <param name="wording">The mends in the words of the code.</param>
    public static IEnumerable<Diagnostic> Find(string json, ManifestReaderOptions options, Func<string, Location> placeOf, Wording wording)
    {
        foreach (var found in ManifestReader.Read(Encoding.UTF8.GetBytes(json), options).Diagnostics)
        {
            if (Rules.FirstOrDefault(rule => rule.Id == found.Code) is not { } rule) continue;
            var severity = Errors.Contains(rule) ? DiagnosticSeverity.Error : Descriptors.SeverityOf(found.Severity);
            var properties = ImmutableDictionary<string, string?>.Empty.Add(PointerProperty, found.Pointer).Add(WantedProperty, WantedValues.Find(found, json));
            yield return Diagnostic.Create(Descriptors.Of(rule), placeOf(found.Pointer), severity, additionalLocations: null, properties, wording.Of(found));
        }
    }

    /// <summary>Under which name a diagnostic tells a fix what of the manifest it is about.</summary>
    public const string PointerProperty = "pointer";

    /// <summary>Under which name a diagnostic tells a fix what should stand there, as JSON; see <see cref="WantedValues"/>.</summary>
    public const string WantedProperty = "wanted";
}
