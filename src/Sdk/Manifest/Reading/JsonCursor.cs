using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Moves over JSON as Python's <c>json</c> module reads it, and past the slips that it refuses but everybody understands.</summary>
/// <remarks>
/// Beyond RFC 8259 Python takes NaN, Infinity, -Infinity and half surrogate pairs. A byte order mark, comments and trailing commas are
/// reported and passed, so that the rest of the file is checked too; after any other slip <see cref="Failed"/> is set and reading ends.
/// </remarks>
internal ref partial struct JsonCursor(ReadOnlySpan<byte> data, DiagnosticBag bag)
{
    /// <summary>Python turns no longer run of digits into an integer.</summary>
    private const int MaxIntegerDigits = 4_300;

    private DiagnosticBag? _bag = bag;
    private readonly bool _isAscii = Ascii.IsValid(data); // most are, and their texts are copied faster
    private bool _commentSeen;

    public readonly ReadOnlySpan<byte> Data = data;

    public int Position { get; set; }

    /// <summary>Whether Python would refuse the file.</summary>
    public bool IsLegacy { get; private set; }

    /// <summary>Whether reading cannot go on.</summary>
    public bool Failed { get; private set; }

    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The next byte after whitespace, not taken; 0 at the end and after a failure.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Peek() => Position < Data.Length && Data[Position] is > (byte)' ' and not (byte)'/' and var next ? next : PeekBeyondSpace();

    private byte PeekBeyondSpace()
    {
        var at = Position;
        if (at + 1 < Data.Length && Data[at] == ' ' && Data[at + 1] is > (byte)' ' and not (byte)'/' and var next)
        {
            Position = at + 1; // the space after a colon or comma
            return next;
        }

        while (true)
        {
            at += ByteScan.Spaces(Data[at..]);
            Position = at;
            if (at == Data.Length) return 0;
            if (Data[at] != '/' || !SkipComment()) return Data[at];
            at = Position;
        }
    }

    /// <summary>A cursor that looks again at what this one passed, and says nothing.</summary>
    public readonly JsonCursor Again(int from)
    {
        var again = this;
        again._bag = null;
        again.Position = from;
        return again;
    }

    /// <summary>Takes the byte that must follow.</summary>
    public bool Expect(char wanted)
    {
        if (Peek() != wanted) return Fail(Position, $"expected '{wanted}'");
        Position++;
        return true;
    }

    /// <summary>Takes the comma before the next member or entry; false at the end of the list.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool More(char close)
    {
        var next = Peek();
        if (next == close)
        {
            Position++;
            return false;
        }

        if (next != ',') return Fail(Position, $"expected ',' or '{close}'");
        var comma = Position++;
        if (Peek() != close) return true;
        Refuse(comma, "a trailing comma; remove it");
        Position++;
        return false;
    }

    /// <summary>Takes an opening bracket and says whether anything stands before its end.</summary>
    public bool Open(char close)
    {
        Position++;
        if (Peek() != close) return true;
        Position++;
        return false;
    }

    /// <summary>Takes a string, which begins here.</summary>
    /// <param name="escaped">Whether it holds escapes.</param>
    /// <returns>What stands between the quotes.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ReadOnlySpan<byte> ReadString(out bool escaped)
    {
        var start = Position + 1;
        if (start < Data.Length && Data[start - 1] == '"')
        {
            var stop = start + ByteScan.StringStop(Data[start..]);
            if (stop < Data.Length && Data[stop] == '"')
            {
                Position = stop + 1;
                escaped = false;
                return Data[start..stop];
            }
        }

        return ReadOtherString(out escaped);
    }

    /// <summary>Takes a string with escapes, or says why there is none.</summary>
    private ReadOnlySpan<byte> ReadOtherString(out bool escaped)
    {
        escaped = false;
        var start = Position + 1;
        if (start > Data.Length || Data[start - 1] != '"')
        {
            Fail(Position, "expected a text in double quotes");
            return default;
        }

        for (var at = start; ; at = Position)
        {
            at += ByteScan.StringStop(Data[at..]);
            if (at == Data.Length)
            {
                Fail(start - 1, "a text without its closing quote");
                return default;
            }

            Position = at;
            if (Data[at] == '"')
            {
                Position = at + 1;
                return Data[start..at];
            }

            escaped = true;
            if (Data[at] != '\\') Fail(at, "a line break or control character inside a text; write it as an escape such as \\n");
            else SkipEscape();
            if (Failed) return default;
        }
    }

    private bool SkipEscape()
    {
        var kind = Position + 1 < Data.Length ? Data[Position + 1] : (byte)0;
        if (kind == 'u')
        {
            for (var i = 2; i < 6; i++)
            {
                if (Position + i >= Data.Length || !char.IsAsciiHexDigit((char)Data[Position + i])) return Fail(Position, "a \\u escape without four hexadecimal digits");
            }

            Position += 6;
            return true;
        }

        if (!"\"\\/bfnrt"u8.Contains(kind)) return Fail(Position, "an unknown escape; write \\\\ for a backslash");
        Position += 2;
        return true;
    }

    /// <summary>Takes a number, or Python's NaN and infinities.</summary>
    public JsonNumber ReadNumber()
    {
        var start = Position;
        var negative = Data[Position] == '-' ? 1 : 0;
        var rest = Data[(Position + negative)..];
        if (rest.StartsWith("Infinity"u8) || (negative == 0 && rest.StartsWith("NaN"u8)))
        {
            Position += negative + (rest[0] == 'N' ? 3 : 8);
            return new(Data[start..Position], IsInteger: false);
        }

        var at = Digits(rest, 0);
        if (at == 0)
        {
            Fail(start, "this is no JSON value");
            return default;
        }

        if (rest[0] == '0') at = 1; // a digit after it is refused as text after the value
        var integer = at;
        if (at + 1 < rest.Length && rest[at] == '.' && Digits(rest, at + 1) is var fraction && fraction > at + 1) at = fraction;
        if (at + 1 < rest.Length && (rest[at] | 0x20) == 'e')
        {
            var sign = rest[at + 1] is (byte)'+' or (byte)'-' ? 1 : 0;
            if (Digits(rest, at + 1 + sign) is var exponent && exponent > at + 1 + sign) at = exponent;
        }

        Position += negative + at;
        if (at == integer && at > MaxIntegerDigits) Refuse(start, $"an integer of more than {MaxIntegerDigits} digits; shorten it or put it in quotes");
        return new(Data[start..Position], at == integer);
    }

    private static int Digits(ReadOnlySpan<byte> text, int from)
    {
        while (from < text.Length && text[from] is >= (byte)'0' and <= (byte)'9') from++;
        return from;
    }

    /// <summary>Takes <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public bool ReadWord(ReadOnlySpan<byte> word)
    {
        if (!Data[Position..].StartsWith(word)) return Fail(Position, "this is no JSON value");
        Position += word.Length;
        return true;
    }

    /// <summary>Says why Python refuses the file, and goes on.</summary>
    public void Refuse(int offset, string what)
    {
        IsLegacy = true;
        _bag?.Add(ManifestRules.NotJson, offset, "", $"Not JSON: {what}. Dispatcharr cannot read the file: it shows the folder's name, no fields and no actions.");
    }

    /// <summary>Says why Python refuses the file, and ends the reading.</summary>
    public bool Fail(int offset, string what)
    {
        if (!Failed) Refuse(offset, offset >= Data.Length ? "the file ends in the middle of a value" : what);
        Failed = true;
        Position = Data.Length;
        return false;
    }

    private bool SkipComment()
    {
        var rest = Data[Position..];
        int length;
        if (rest.StartsWith("//"u8)) length = rest.IndexOf((byte)'\n') is var line and >= 0 ? line : rest.Length;
        else if (rest.StartsWith("/*"u8) && rest.IndexOf("*/"u8) is var end and >= 0) length = end + 2;
        else return false;
        if (!_commentSeen) Refuse(Position, "a comment; JSON has none, remove it");
        _commentSeen = true;
        Position += length;
        return true;
    }

    /// <summary>The text of a string, escapes resolved; half surrogate pairs stay as they are.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly string Decode(ReadOnlySpan<byte> raw, bool escaped)
    {
        if (escaped) return Unescape(Encoding.UTF8.GetString(raw));
        if (!_isAscii) return Encoding.UTF8.GetString(raw);
        return raw.IsEmpty ? "" : string.Create(raw.Length, raw, static (text, raw) => Ascii.ToUtf16(raw, text, out _));
    }

    /// <summary>Whether the bytes are UTF-8.</summary>
    public readonly bool IsUtf8 => _isAscii || Utf8.IsValid(Data);

    /// <summary>A text with its escapes resolved; the caller knows them to be whole.</summary>
    public static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            switch (raw[++i])
            {
                case 'b': text.Append('\b'); break;
                case 'f': text.Append('\f'); break;
                case 'n': text.Append('\n'); break;
                case 'r': text.Append('\r'); break;
                case 't': text.Append('\t'); break;
                case 'u':
                    text.Append((char)Convert.ToInt32(raw.Substring(i + 1, 4), 16));
                    i += 4;
                    break;
                default: text.Append(raw[i]); break;
            }
        }

        return text.ToString();
    }
}
