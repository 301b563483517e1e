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
        while (_offset < offset)
        {
            var current = _data[_offset++];
            if (current == '\n' || (current == '\r' && (_offset == _data.Length || _data[_offset] != '\n'))) (Line, Column) = (Line + 1, 1);
            else if (current != '\r' && (current & 0xC0) != 0x80) Column += current >= 0xF0 ? 2 : 1; // UTF-16 needs two units beyond the basic plane
        }
    }
}
