using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Values that are passed over or kept as they are.</summary>
internal ref partial struct ManifestParser
{
    /// <summary>Deeper nesting than this is not searched for duplicate keys.</summary>
    private const int DuplicateDepth = 64;

    /// <summary>A place whose pointer would be longer is told by the object around it, so that many under one huge name stay cheap.</summary>
    private const int PointerLimit = 1_000;

    private static readonly JsonText EmptyText = JsonText.From("");

    /// <summary>Takes a member's value as it is written.</summary>
    /// <param name="members">The object it belongs to.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="isFinite">Whether no number in it is NaN or infinite.</param>
    private JsonText ReadRaw(ref ObjectMembers members, string name, out bool isFinite)
    {
        _cursor.Peek();
        var start = _cursor.Position;
        _cursor.SkipValue(out isFinite, out var mayRepeat);
        if (_cursor.Failed) return default;
        if (mayRepeat)
        {
            var inside = _cursor.Again(start); // what else is wrong there was reported on the way
            FindDuplicates(ref inside, Under(members.Pointer, name), 0);
        }

        return RawFrom(start);
    }

    private readonly JsonText RawFrom(int start) => _cursor.Data[start.._cursor.Position] switch
    {
        [(byte)'t', ..] => JsonText.From(true),
        [(byte)'f', ..] => JsonText.From(false),
        [(byte)'"', (byte)'"'] => EmptyText,
        [(byte)'{' or (byte)'[', ..] raw when raw.ContainsAny((byte)'\n', (byte)'\r') => JsonText.FromRaw(Compact(raw)),
        var raw => JsonText.FromRaw(_cursor.Decode(raw, escaped: false)),
    };

    /// <summary>Leaves out the spaces and line breaks between the parts, so that the value fits in a line.</summary>
    private static string Compact(ReadOnlySpan<byte> raw)
    {
        var rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        var length = 0;
        var inText = false;
        for (var i = 0; i < raw.Length; i++)
        {
            if (!inText && raw[i] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') continue;
            if (raw[i] == '"') inText = !inText;
            rented[length++] = raw[i];
            if (raw[i] == '\\' && ++i < raw.Length) rented[length++] = raw[i];
        }

        var text = Encoding.UTF8.GetString(rented, 0, length);
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>Reports equal names in the objects of a value that was passed over without fault.</summary>
    private readonly void FindDuplicates(ref JsonCursor cursor, string pointer, int depth)
    {
        if (depth > DuplicateDepth) return;
        if (cursor.Peek() == '[')
        {
            var index = 0;
            for (var more = cursor.Open(']'); more; more = cursor.More(']')) FindInside(ref cursor, pointer, index++.ToString(CultureInfo.InvariantCulture), depth);
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var more = cursor.Open('}'); more; more = cursor.More('}'))
        {
            cursor.Peek();
            var at = cursor.Position;
            var name = cursor.Decode(cursor.ReadString(out var escaped), escaped);
            if (!names.Add(name)) ReportRepeated(at, Under(pointer, name), name);
            cursor.Expect(':');
            FindInside(ref cursor, pointer, name, depth);
        }
    }

    private readonly void FindInside(ref JsonCursor cursor, string parent, string name, int depth)
    {
        if (cursor.Peek() is (byte)'{' or (byte)'[' && depth < DuplicateDepth)
        {
            FindDuplicates(ref cursor, Under(parent, name), depth + 1);
            return;
        }

        cursor.SkipValue(out _, out _);
    }

    private static string Under(string parent, string name) => parent.Length + name.Length > PointerLimit ? parent : $"{parent}/{Escape(name)}";
}
