using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes;

/// <summary>Adds entries to lists in the layout that the list has: a line for each, or all on one.</summary>
internal static class SourceInsertion
{
    /// <summary>After the last element; a comma that ends the list stays its end.</summary>
    public static TextChange IntoList(SourceText text, SyntaxToken open, SyntaxNode? last, IEnumerable<string> entries)
    {
        return last is null ? new(new(open.Span.End, 0), string.Join(", ", entries)) : After(text, last, entries);
    }

    /// <summary>After an item of a list that commas separate.</summary>
    public static TextChange After(SourceText text, SyntaxNode item, IEnumerable<string> entries)
    {
        var between = IsFirstOnLine(text, item.SpanStart) ? "," + NewLine(text) + Indent(text, item.SpanStart) : ", ";
        return new(new(item.Span.End, 0), string.Concat(entries.Select(entry => between + entry)));
    }

    /// <summary>Before the arm that takes the rest, or after the last one.</summary>
    public static TextChange IntoSwitch(SourceText text, SwitchExpressionSyntax found, IEnumerable<string> arms)
    {
        if (found.Arms.LastOrDefault() is not { } last) return new(new(found.OpenBraceToken.Span.End, 0), " " + string.Join(", ", arms));
        var isRest = last is { Pattern: DiscardPatternSyntax or VarPatternSyntax, WhenClause: null };
        var between = IsFirstOnLine(text, last.SpanStart) ? NewLine(text) + Indent(text, last.SpanStart) : " ";
        return isRest
            ? new(new(last.SpanStart, 0), string.Concat(arms.Select(arm => arm + "," + between)))
            : new(new(last.Span.End, 0), string.Concat(arms.Select(arm => "," + between + arm)));
    }

    /// <summary>Before the default, or after the last section.</summary>
    public static TextChange IntoSwitch(SourceText text, SwitchStatementSyntax found, IEnumerable<(string Label, string Body)> sections)
    {
        var rest = found.Sections.FirstOrDefault(section => section.Labels.Any(label => label is DefaultSwitchLabelSyntax));
        var like = rest ?? found.Sections.LastOrDefault();
        var line = NewLine(text) + (like is null ? Indent(text, found.SpanStart) + "    " : Indent(text, like.SpanStart));
        var written = sections.Select(section => $"{section.Label}{line}    {section.Body}");
        return rest is not null ? new(new(rest.SpanStart, 0), string.Concat(written.Select(section => section + line)))
            : new(new(like?.Span.End ?? found.OpenBraceToken.Span.End, 0), string.Concat(written.Select(section => line + section)));
    }

    private static bool IsFirstOnLine(SourceText text, int position) => Indent(text, position).Length == position - text.Lines.GetLineFromPosition(position).Start;

    private static string Indent(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static string NewLine(SourceText text) => text.ToString().Contains("\r\n") ? "\r\n" : "\n";
}
