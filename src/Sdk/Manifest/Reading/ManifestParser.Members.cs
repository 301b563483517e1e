using System.Runtime.CompilerServices;
using System.Text;
using Dispatcharr.PluginSdk.Rules;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Members of any object: their names, and values by the rules of Dispatcharr's normaliser.</summary>
internal ref partial struct ManifestParser
{
    /// <summary>Takes a member's name and the colon.</summary>
    /// <returns>The member's number; -1 for one that Dispatcharr does not know.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadKey(ref ObjectMembers members)
    {
        _cursor.Peek();
        members.KeyAt = _cursor.Position;
        var key = members.Next; // authors keep to the usual order, so most names need only be compared
        var length = members.Keys.LengthIfNext(_cursor.Data[_cursor.Position..], key);
        if (length > 0) _cursor.Position += length;
        else key = ReadOtherKey(ref members);
        if (key < 0) return -1;
        _cursor.Peek();
        members.Next = key + 1;
        var bit = 1 << key;
        if ((members.Seen & bit) != 0) ReportDuplicate(ref members, members.Keys.Names[key]);
        members.Seen |= bit;
        members.Bad &= ~bit;
        return key;
    }

    private int ReadOtherKey(ref ObjectMembers members)
    {
        var raw = _cursor.ReadString(out var escaped);
        if (_cursor.Failed || !_cursor.Expect(':')) return -1;
        _cursor.Peek();
        var key = members.Keys.IndexOf(escaped ? Encoding.UTF8.GetBytes(_cursor.Decode(raw, true)) : raw);
        if (key < 0) members.UnknownName = _cursor.Decode(raw, escaped);
        return key;
    }

    private readonly void ReportDuplicate(ref ObjectMembers members, string name)
    {
        var pointer = members.Pointer + "/" + Escape(name);
        _bag.RemoveUnder(pointer, ManifestRules.DuplicateKey);
        ReportRepeated(members.KeyAt, pointer, name);
    }

    private readonly void ReportRepeated(int at, string pointer, string name) =>
        _bag.Add(ManifestRules.DuplicateKey, at, pointer, $"'{Excerpt.Of(name)}' stands here a second time. Dispatcharr takes the last one; remove the others.");

    /// <summary>Takes a member that Dispatcharr does not know, and keeps it.</summary>
    private void ReadUnknown(ref ObjectMembers members)
    {
        var name = members.UnknownName;
        if (!members.Keep(name, ReadRaw(ref members, name, out _))) ReportDuplicate(ref members, name);
        var isTop = members.List.Length == 0;
        if (name.StartsWith('_') || name == "$schema" || (isTop && Array.IndexOf(WellKnownNames.ForeignKeys, name) >= 0)) return;
        ReportUnknown(members.KeyAt, members.Pointer, name, members.Keys.Names);
    }

    private readonly void ReportUnknown(int at, string parent, string name, string[] known)
    {
        if (_bag.IsFull) return;
        var hint = Nearest.Find(name, known) is { } nearest ? $"Did you mean '{nearest}'?" : $"Known here: {string.Join(", ", known)}. Remove it, or begin it with '_' if it is a note.";
        _bag.Add(ManifestRules.UnknownKey, at, $"{parent}/{Escape(name)}", $"Dispatcharr knows no '{Excerpt.Of(name)}' here and ignores it. {hint}");
    }

    /// <summary>Takes a text that is most often one of a few words, which are then not copied.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? ReadWord(ref ObjectMembers members, int key, KeySet words)
    {
        var start = _cursor.Position;
        if (_cursor.Peek() == '"')
        {
            var index = words.IndexOf(_cursor.ReadString(out _));
            if (index >= 0) return words.Names[index];
            if (_cursor.Failed) return null;
            _cursor.Position = start;
        }

        return ReadText(ref members, key, mayBeBlank: true);
    }

    /// <summary>Takes a text: strings, and numbers as Python writes them; trimmed.</summary>
    /// <returns>Null when the value makes Dispatcharr drop the object.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? ReadText(ref ObjectMembers members, int key, bool mayBeBlank)
    {
        var at = _cursor.Position;
        string text;
        switch (_cursor.Peek())
        {
            case (byte)'"':
                var raw = _cursor.ReadString(out var escaped);
                text = _cursor.Decode(raw, escaped);
                if (raw.Length > 0 && (escaped || raw[0] is <= 0x20 or >= 0x80 || raw[^1] is <= 0x20 or >= 0x80)) text = PythonText.Trim(text);
                if (escaped && (text.Contains('\0') || PythonText.HasLoneSurrogate(text)))
                {
                    return Drop(ref members, key, ManifestRules.WrongJsonType, at, "holds U+0000 or half a surrogate pair, which Dispatcharr cannot store", "remove that character");
                }

                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9') or (byte)'N' or (byte)'I':
                text = _cursor.ReadNumber().ToText();
                break;
            default:
                return DropValue(ref members, key, "a text");
        }

        if (text.Length > 0 || mayBeBlank || _cursor.Failed) return text;
        return Drop(ref members, key, ManifestRules.MissingMember, at, "is blank", "fill it in");
    }

    /// <summary>Takes a number: also from a text, and from true and false.</summary>
    /// <returns>Null when the value makes Dispatcharr drop the object.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double? ReadNumber(ref ObjectMembers members, int key)
    {
        var at = _cursor.Position;
        double number;
        switch (_cursor.Peek())
        {
            case (byte)'t' when _cursor.ReadWord("true"u8):
                return 1;
            case (byte)'f' when _cursor.ReadWord("false"u8):
                return 0;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9') or (byte)'N' or (byte)'I':
                number = _cursor.ReadNumber().ToDouble();
                break;
            case (byte)'"':
                var text = _cursor.Decode(_cursor.ReadString(out var escaped), escaped);
                if (PythonText.CountCodePoints(text) <= 1_000 && PythonText.TryParseFloat(text, out number)) break;
                Drop(ref members, key, ManifestRules.WrongJsonType, at, "is a text that holds no number", "write a number without quotes");
                return null;
            default:
                DropValue(ref members, key, "a number");
                return null;
        }

        if (double.IsFinite(number)) return number;
        DropNotFinite(ref members, key, at);
        return null;
    }

    /// <summary>Takes any JSON but null.</summary>
    /// <returns>Null when the value makes Dispatcharr drop the object.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsonText? ReadAny(ref ObjectMembers members, int key)
    {
        if (_cursor.Peek() == 'n') return DropAny(ref members, key);
        var at = _cursor.Position;
        var value = ReadRaw(ref members, members.Keys.Names[key], out var isFinite);
        if (isFinite) return value;
        DropNotFinite(ref members, key, at);
        return null;
    }

    private JsonText? DropAny(ref ObjectMembers members, int key)
    {
        DropValue(ref members, key, "any JSON but null");
        return null;
    }

    private string? DropNotFinite(ref ObjectMembers members, int key, int at) => Drop(
        ref members, key, ManifestRules.NotFinite, at, "holds a number that JSON cannot carry (NaN, Infinity, or too large)", "write an ordinary number",
        "Some versions of Dispatcharr then cannot show the list of plugins at all, others drop");

    /// <summary>Takes a value of a kind that does not belong here.</summary>
    private string? DropValue(ref ObjectMembers members, int key, string wanted)
    {
        var at = _cursor.Position;
        var isNull = _cursor.Peek() == 'n';
        _cursor.SkipValue(out _, out _);
        if (_cursor.Failed) return null;
        return isNull
            ? Drop(ref members, key, ManifestRules.NullMember, at, "is null", $"remove the member, or give it {wanted}")
            : Drop(ref members, key, ManifestRules.WrongJsonType, at, $"must be {wanted}", "change it");
    }

    private readonly string? Drop(
        ref ObjectMembers members, int key, Rule rule, int at, string what, string mend, string consequence = "Dispatcharr drops")
    {
        members.Bad |= 1 << key;
        var name = members.Keys.Names[key];
        _bag.Add(rule, at, $"{members.Pointer}/{name}", $"'{name}' {what}. {consequence} {members.Whole} because of it; {mend}.");
        return null;
    }

    /// <summary>Reports a member that must be there.</summary>
    private readonly void Require(ref ObjectMembers members, int key, int at)
    {
        if (members.Has(key) || _cursor.Failed) return;
        members.Bad |= 1 << key;
        var name = members.Keys.Names[key];
        _bag.Add(ManifestRules.MissingMember, at, members.Pointer, $"'{name}' is missing. Dispatcharr drops {members.Whole} because of it; add it.");
    }

    /// <summary>A name as part of a JSON pointer.</summary>
    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
