using System.Text;

namespace Dispatcharr.PluginSdk.Cli.Output;

/// <summary>Shows the place of a problem: the source line, and how far in the caret stands below it.</summary>
/// <remarks>Places come in rising order, so that one long line with many problems is walked once.</remarks>
internal sealed class SourceExcerpt(byte[] source)
{
    /// <summary>How many characters are shown on either side of the place.</summary>
    private const int Reach = 80;

    private const int TabWidth = 4;

    private readonly int _start = source.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;

    private int _line, _column, _lineStart, _offset;

    /// <summary>The line around a place, and as many columns as stand before the place.</summary>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1, in UTF-16 units.</param>
    public (string Text, int Indent) At(int line, int column)
    {
        MoveTo(line, column);
        var start = WindowStart();
        var text = new StringBuilder(start > _lineStart ? "…" : "");
        var width = text.Length;
        while (start < _offset) width += Append(text, width, ref start);
        var indent = width;
        for (var shown = 0; !IsLineEnd(start); shown++)
        {
            if (shown == Reach)
            {
                text.Append('…');
                break;
            }

            width += Append(text, width, ref start);
        }

        return (text.ToString(), indent);
    }

    private int Append(StringBuilder text, int width, ref int position)
    {
        Rune.DecodeFromUtf8(source.AsSpan(position), out var rune, out var length);
        position += length;
        if (rune.Value != '\t') return VisibleText.Append(text, rune);
        var spaces = TabWidth - (width % TabWidth);
        text.Append(' ', spaces);
        return spaces;
    }

    /// <summary>Goes on to the place, or to the end of its line; from the beginning when it lies behind.</summary>
    private void MoveTo(int line, int column)
    {
        if (_line == 0 || line < _line || (line == _line && column < _column)) (_line, _column, _lineStart, _offset) = (1, 1, _start, _start);
        while (_offset < source.Length && (_line < line || (_column < column && !IsLineEnd(_offset))))
        {
            var current = source[_offset++];
            if (current == '\n' || (current == '\r' && (_offset == source.Length || source[_offset] != '\n'))) (_line, _column, _lineStart) = (_line + 1, 1, _offset);
            else if ((current & 0xC0) != 0x80) _column += current >= 0xF0 ? 2 : 1; // UTF-16 needs two units beyond the basic plane.
        }

        while (_offset < source.Length && IsInside(_offset)) _offset++;
    }

    private int WindowStart()
    {
        var start = _offset;
        for (var characters = 0; start > _lineStart && characters < Reach; characters++)
        {
            do start--;
            while (start > _lineStart && IsInside(start));
        }

        return start;
    }

    private bool IsLineEnd(int position) => position >= source.Length || source[position] is (byte)'\n' or (byte)'\r';

    /// <summary>Whether a byte is a later one of a character.</summary>
    private bool IsInside(int position) => (source[position] & 0xC0) == 0x80;
}
