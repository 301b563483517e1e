using System.Buffers;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Passing over values that nobody looks into.</summary>
internal ref partial struct JsonCursor
{
    private const ulong Array = 0;
    private const ulong Object = 1;

    /// <summary>Passes over a value of any kind and depth, without recursion.</summary>
    /// <param name="isFinite">Whether no number in it is NaN or infinite.</param>
    /// <param name="mayRepeat">Whether an object in it may have equal names; false is certain.</param>
    public void SkipValue(out bool isFinite, out bool mayRepeat)
    {
        isFinite = true;
        mayRepeat = false;
        if (Peek() is (byte)'{' or (byte)'[') SkipBrackets(ref isFinite, ref mayRepeat);
        else isFinite = SkipScalar(Peek());
    }

    private void SkipBrackets(ref bool isFinite, ref bool mayRepeat)
    {
        var few = default(FewBrackets);
        Span<ulong> open = few; // of every bracket: Array, or Object with a bit for each name seen
        ulong[]? rented = null;
        var depth = 0;
        do
        {
            var bracket = Peek();
            if (bracket is (byte)'{' or (byte)'[')
            {
                if (depth == JsonText.MaxDepth && !Fail(Position, $"it nests deeper than {JsonText.MaxDepth} levels")) break;
                if (depth == open.Length) open = rented = Grow(open, rented);
                open[depth] = bracket == '{' ? Object : Array;
                if (Open(bracket == '{' ? '}' : ']'))
                {
                    if (open[depth++] != Array) mayRepeat |= SkipName(ref open[depth - 1]);
                    continue;
                }
            }
            else
            {
                isFinite &= SkipScalar(bracket);
            }

            while (depth > 0 && !More(open[depth - 1] == Array ? ']' : '}')) depth--;
            if (depth > 0 && open[depth - 1] != Array) mayRepeat |= SkipName(ref open[depth - 1]);
        }
        while (depth > 0 && !Failed);

        if (rented is not null) ArrayPool<ulong>.Shared.Return(rented);
    }

    private static ulong[] Grow(Span<ulong> open, ulong[]? rented)
    {
        var larger = ArrayPool<ulong>.Shared.Rent(open.Length * 4);
        open.CopyTo(larger);
        if (rented is not null) ArrayPool<ulong>.Shared.Return(rented);
        return larger;
    }

    /// <summary>Takes a name and its colon; true when one like it may have been there before.</summary>
    private bool SkipName(ref ulong seen)
    {
        Peek();
        var name = ReadString(out var escaped);
        if (Failed || !Expect(':')) return false;
        var bit = name.IsEmpty ? 2UL : 2UL << (int)((uint)((name.Length * 31) + (name[0] * 7) + name[^1]) % 63);
        var before = seen;
        seen |= bit;
        return escaped || (before & bit) != 0;
    }

    /// <summary>Passes over a value without brackets; false for a number that JSON cannot carry.</summary>
    private bool SkipScalar(byte first)
    {
        switch (first)
        {
            case (byte)'"':
                ReadString(out _);
                return true;
            case (byte)'t':
                return ReadWord("true"u8);
            case (byte)'f':
                return ReadWord("false"u8);
            case (byte)'n':
                return ReadWord("null"u8);
            default:
                if (Failed || Position >= Data.Length) return Fail(Position, "a value is missing");
                var number = ReadNumber();
                return number.IsInteger || double.IsFinite(number.ToDouble()); // an integer of Python's has any size
        }
    }
}
