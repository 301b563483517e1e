using System.Collections.Immutable;
using System.Text;
using Dispatcharr.PluginSdk.Manifest;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>Holds a manifest that code declares to the rules of the file, and reports where the code says it.</summary>
internal static class DeclaredManifest
{
    /// <summary>The property of a diagnostic that holds the JSON pointer of what is wrong.</summary>
    public const string PointerKey = "Pointer";

    /// <summary>The rules that code can break; the others are about how a file is written.</summary>
    private static readonly ImmutableHashSet<string> ForCode = new[]
    {
        ManifestRules.OwnCredential, ManifestRules.OwnAddress, ManifestRules.AdminCredential, ManifestRules.UnmaskedSecret, ManifestRules.SecretDefault, ManifestRules.SecretInText,
        ManifestRules.DuplicateField, ManifestRules.DuplicateOption, ManifestRules.DefaultType, ManifestRules.DefaultOption, ManifestRules.IdStyle, ManifestRules.NoEffect,
        ManifestRules.ConfirmField, ManifestRules.EmptyOptionValue,
        ManifestRules.DuplicateAction, ManifestRules.ButtonVariant, ManifestRules.ButtonColor, ManifestRules.MissingConfirm, ManifestRules.UnknownEvent, ManifestRules.StopAction,
        ManifestRules.ConfirmOnEvent, ManifestRules.VersionStyle, ManifestRules.TemplateText, ManifestRules.HelpUrlScheme,
    }.Select(rule => rule.Id).ToImmutableHashSet();

    /// <summary>Reads a manifest made from code.</summary>
    /// <param name="json">The manifest, as it would stand in <c>plugin.json</c>.</param>
    /// <param name="places">Where the code says what, by JSON pointer, such as <c>/fields/0/default</c>. What has no place is told at the nearest around it.</param>
    /// <param name="whole">Where to tell what has no place at all: the class's name.</param>
    /// <param name="options">From <see cref="EditorConfig.ReaderOptions(Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions, SyntaxTree)"/>.</param>
    /// <param name="word">Words a message for somebody who writes C#; null, or its answer null, leaves the reader's.</param>
    public static IEnumerable<Diagnostic> Check(
        string json, IReadOnlyDictionary<string, Location> places, Location whole, ManifestReaderOptions options, Func<ManifestDiagnostic, string?>? word = null) =>
        from found in ManifestReader.Read(Encoding.UTF8.GetBytes(json), options).Diagnostics
        where ForCode.Contains(found.Code)
        select Diagnostic.Create(
            Descriptors.Of(found.Code), Nearest(places, found.Pointer) ?? whole, Severity(found), additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add(PointerKey, found.Pointer), word?.Invoke(found) ?? found.Message);

    /// <summary>In code such a default cannot have been meant for a later Dispatcharr.</summary>
    private static DiagnosticSeverity Severity(ManifestDiagnostic found) =>
        found.Code == ManifestRules.DefaultType.Id || found.Code == ManifestRules.DefaultOption.Id ? DiagnosticSeverity.Error : Descriptors.SeverityOf(found.Severity);

    private static Location? Nearest(IReadOnlyDictionary<string, Location> places, string pointer)
    {
        for (; ; pointer = pointer.Substring(0, pointer.LastIndexOf('/')))
        {
            if (places.TryGetValue(pointer, out var place)) return place;
            if (pointer.Length == 0) return null;
        }
    }
}
