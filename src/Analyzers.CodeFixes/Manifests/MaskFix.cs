using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>DSP0104, DSP0107: hides what is typed. Of several lines that takes one, as only one line can be hidden.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MaskFix() : ManifestFix("DSP0104", "DSP0107")
{
    private protected override string? Edit(SourceEdits edits, Diagnostic found)
    {
        var isText = found.Id == "DSP0107";
        var isDone = Declaration.Find(edits.NodeAt(found.Location)) is { } field
            && (field.Attribute is not null ? Mask(edits, field, isText) : (!isText || MakeLine(edits, field)) && field.Set(edits, "InputType", "\"password\"", behind: "Type"));
        return !isDone ? null : isText ? "Make it one masked line" : "Mask the input";
    }

    private static bool Mask(SourceEdits edits, Declaration field, bool isText)
    {
        if (!isText) return field.Set(edits, "Secret", "true");
        if (field.Find("Multiline") is not { } multiline) return false;
        if (field.ValueOf("Secret") is null)
        {
            edits.Replace(multiline, "Secret = true");
            return true;
        }

        edits.RemoveItem(multiline);
        return field.Set(edits, "Secret", "true");
    }

    private static bool MakeLine(SourceEdits edits, Declaration field)
    {
        var name = field.ValueOf("Type") is MemberAccessExpressionSyntax member ? member.Name : field.ValueOf("Type") as SimpleNameSyntax;
        if (name?.Identifier.ValueText != "Text") return false;
        edits.Replace(name, "String");
        return true;
    }
}
