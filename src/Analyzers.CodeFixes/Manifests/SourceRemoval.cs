using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Manifests;

/// <summary>Finds what goes from the text with a piece of code: its comma, and the line that it leaves empty. Comments stay.</summary>
internal static class SourceRemoval
{
    /// <summary>What goes with some items of a list that commas separate.</summary>
    public static IEnumerable<TextSpan> FromList(SourceText text, SyntaxNode list, HashSet<SyntaxNode> gone)
    {
        SyntaxNode[] items = [.. list.ChildNodes()];
        SyntaxToken[] commas = [.. list.ChildTokens().Where(token => token.IsKind(SyntaxKind.CommaToken))];
        // Where nothing follows, the comma before goes too: not every list may end with one.
        var end = items.Length;
        while (commas.Length < items.Length && end > 0 && gone.Contains(items[end - 1])) end--;
        for (var i = 0; i < end; i++)
        {
            if (gone.Contains(items[i])) yield return WithComma(i);
        }

        if (end == items.Length) yield break;
        var start = end == 0 ? items[0].SpanStart : commas[end - 1].SpanStart;
        var whole = TextSpan.FromBounds(start, items[items.Length - 1].Span.End);
        if (end == 0) whole = WithLine(text, whole);
        if (!list.DescendantTrivia(whole).Any(trivia => whole.Contains(trivia.Span) && IsKept(trivia)))
        {
            yield return whole;
            yield break;
        }

        if (end > 0) yield return commas[end - 1].Span;
        for (var i = end; i < items.Length; i++) yield return WithComma(i);

        TextSpan WithComma(int i) => WithLine(text, TextSpan.FromBounds(items[i].SpanStart, i < commas.Length ? commas[i].Span.End : items[i].Span.End));
    }

    /// <summary>With the line, when nothing else stands on it; else with the spaces behind it.</summary>
    public static TextSpan WithLine(SourceText text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        var begin = start;
        while (begin > 0 && text[begin - 1] is ' ' or '\t') begin--;
        var isFirst = begin == 0 || IsBreak(text[begin - 1]);
        if (end < text.Length && !IsBreak(text[end])) return TextSpan.FromBounds(start, end);
        return isFirst ? TextSpan.FromBounds(begin, text.Lines.GetLineFromPosition(end).EndIncludingLineBreak) : TextSpan.FromBounds(begin, span.End);
    }

    /// <summary>With the line, and with the empty lines before it or, at the head of a block, behind it.</summary>
    public static TextSpan WithGap(SourceText text, TextSpan span)
    {
        var gone = WithLine(text, span);
        var first = text.Lines.GetLineFromPosition(gone.Start).LineNumber;
        if (gone.Start != text.Lines[first].Start || gone.End == span.End) return gone;
        var start = first;
        while (start > 0 && IsEmpty(text.Lines[start - 1])) start--;
        if (start < first) return TextSpan.FromBounds(text.Lines[start].Start, gone.End);
        if (first == 0 || !text.Lines[first - 1].ToString().TrimEnd().EndsWith("{", StringComparison.Ordinal)) return gone;
        var next = text.Lines.GetLineFromPosition(gone.End).LineNumber;
        while (next < text.Lines.Count - 1 && IsEmpty(text.Lines[next])) next++;
        return TextSpan.FromBounds(gone.Start, text.Lines[next].Start);
    }

    private static bool IsKept(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static bool IsBreak(char c) => c is '\r' or '\n';

    private static bool IsEmpty(TextLine line) => string.IsNullOrWhiteSpace(line.ToString());
}
