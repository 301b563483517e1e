using System.Text;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Turns byte offsets, given in rising order, into lines and columns as editors count them.</summary>
internal ref struct TextPosition(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _offset = data.StartsWith(JsonCursor.ByteOrderMark) ? JsonCursor.ByteOrderMark.Length : 0;

    public int Line { get; private set; } = 1;

    public int Column { get; private set; } = 1;

    public void MoveTo(int offset)
    {
        offset = Math.Min(offset, _data.Length);
        if (offset <= _offset) return;
        var passed = _data[_offset..offset];
        _offset = offset;
        var lines = CountLines(passed);
        if (lines > 0) (Line, Column) = (Line + lines, 1);
        Column += Encoding.UTF8.GetCharCount(passed[(passed.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..]); // bad bytes as what stands for them
    }

    /// <summary>Line ends are LF, CR LF, and CR alone.</summary>
    private static int CountLines(ReadOnlySpan<byte> text)
    {
        var count = text.Count((byte)'\n');
        if (!text.Contains((byte)'\r')) return count;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')) count++;
        }

        return count;
    }
}
