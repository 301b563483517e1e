using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>DSP0102: says that the address only goes into links. A field made as an object cannot say so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PublicAddressFix() : ManifestFix("DSP0102")
{
    private protected override string? Edit(SourceEdits edits, Diagnostic found) =>
        Declaration.Find(edits.NodeAt(found.Location)) is { Attribute: not null } field && field.Set(edits, "PublicAddress", "true")
            ? "Say that it only goes into links: PublicAddress = true"
            : null;
}
