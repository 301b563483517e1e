using System.Buffers;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Passing over values that nobody looks into.</summary>
internal ref partial struct JsonCursor
{
    /// <summary>Passes over a value of any kind and depth, without recursion.</summary>
    public void SkipValue(out bool isFinite)
    {
        isFinite = true;
        bool[]? isObject = null;
        var depth = 0;
        do
        {
            var bracket = Peek();
            if (bracket is (byte)'{' or (byte)'[')
            {
                if (depth == JsonText.MaxDepth)
                {
                    Fail(Position, $"it nests deeper than {JsonText.MaxDepth} levels");
                    break;
                }

                isObject ??= ArrayPool<bool>.Shared.Rent(JsonText.MaxDepth);
                isObject[depth] = bracket == '{';
                if (Open(bracket == '{' ? '}' : ']'))
                {
                    if (isObject[depth++]) SkipKey();
                    continue;
                }
            }
            else
            {
                isFinite &= SkipScalar(bracket);
            }

            while (depth > 0 && !More(isObject![depth - 1] ? '}' : ']')) depth--;
            if (depth > 0 && isObject![depth - 1]) SkipKey();
        }
        while (depth > 0 && !Failed);

        if (isObject is not null) ArrayPool<bool>.Shared.Return(isObject);
    }

    private void SkipKey()
    {
        ReadString(out _);
        if (!Failed) Expect(':');
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
