using System.Text.Json;
using Dispatcharr.PluginSdk.Manifest.Reading;
using Microsoft.CodeAnalysis.Text;

namespace Dispatcharr.PluginSdk.Analyzers.Json;

/// <summary>Where everything stands in a file, as far down as manifests go.</summary>
internal static class JsonTree
{
    /// <summary>Options are the deepest part that can be mended: <c>/fields/0/options/0/value</c>.</summary>
    private const int MaxDepth = 6;

    /// <summary>The root; null when the file cannot be read to its end.</summary>
    public static JsonNode? Parse(string text)
    {
        var cursor = new JsonCursor(Project(text), new());
        if (cursor.Peek() == 0) return null;
        var root = Read(ref cursor, text, 0);
        return cursor.Failed || cursor.Peek() != 0 || cursor.Position < text.Length ? null : root;
    }

    /// <summary>A byte for each character, so that the cursor's places are the text's: what is not ASCII stands only inside of texts.</summary>
    private static byte[] Project(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = text[i] < 0x80 ? (byte)text[i] : (byte)'?';
        return bytes;
    }

    private static JsonNode Read(ref JsonCursor cursor, string text, int depth)
    {
        var kind = Kind(cursor.Peek());
        var start = cursor.Position;
        List<JsonMember> members = [];
        List<JsonNode> items = [];
        if (depth >= MaxDepth || kind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            cursor.SkipValue(out _, out _);
        }
        else if (kind == JsonValueKind.Array)
        {
            for (var more = cursor.Open(']'); more; more = cursor.More(']')) items.Add(Read(ref cursor, text, depth + 1));
        }
        else
        {
            for (var more = cursor.Open('}'); more; more = cursor.More('}')) members.Add(ReadMember(ref cursor, text, depth));
        }

        return new(kind, TextSpan.FromBounds(start, cursor.Position), members, items);
    }

    private static JsonMember ReadMember(ref JsonCursor cursor, string text, int depth)
    {
        cursor.Peek();
        var start = cursor.Position;
        cursor.ReadString(out _);
        var name = TextSpan.FromBounds(start, cursor.Position);
        cursor.Expect(':');
        return new(cursor.Failed ? "" : Unquote(text, name), name, Read(ref cursor, text, depth + 1));
    }

    /// <summary>The text of a JSON string.</summary>
    public static string Unquote(string text, TextSpan quoted) => JsonCursor.Unescape(text.Substring(quoted.Start + 1, quoted.Length - 2));

    private static JsonValueKind Kind(byte first) => first switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };
}
