using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>Edits that leave JSON whole: a member goes with its comma, a new one is laid out as its neighbour.</summary>
internal static class JsonEdit
{
    /// <summary>Takes a member out of its object.</summary>
    public static TextChange Remove(string text, JsonNode parent, JsonMember member) => Remove(text, parent, [.. parent.Members.Select(one => one.Span)], member.Span);

    /// <summary>Takes an entry out of its list.</summary>
    public static TextChange Remove(string text, JsonNode parent, JsonNode item) => Remove(text, parent, [.. parent.Items.Select(one => one.Span)], item.Span);

    /// <summary>Puts a member behind another.</summary>
    /// <param name="text">The file.</param>
    /// <param name="neighbour">The member before it.</param>
    /// <param name="member">The new one, such as <c>"confirm": true</c>.</param>
    public static TextChange InsertAfter(string text, JsonMember neighbour, string member)
    {
        var start = neighbour.NameSpan.Start;
        var space = start;
        while (space > 0 && text[space - 1] is ' ' or '\t' or '\n' or '\r') space--;
        var before = space == start || text[space - 1] == '{' && text.IndexOf('\n', space, start - space) < 0 ? " " : text.Substring(space, start - space);
        return new(new(neighbour.Value.Span.End, 0), $",{before}{member}");
    }

    private static TextChange Remove(string text, JsonNode parent, IReadOnlyList<TextSpan> all, TextSpan gone)
    {
        var place = all.TakeWhile(one => one != gone).Count();
        if (place < all.Count - 1) return new(TextSpan.FromBounds(gone.Start, all[place + 1].Start), "");
        if (place > 0) return new(TextSpan.FromBounds(all[place - 1].End, gone.End), "");
        var inside = TextSpan.FromBounds(parent.Span.Start + 1, parent.Span.End - 1);
        var rest = text.Substring(inside.Start, gone.Start - inside.Start) + text.Substring(gone.End, inside.End - gone.End);
        return new(string.IsNullOrWhiteSpace(rest) ? inside : gone, "");
    }
}
