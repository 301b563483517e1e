using System.Globalization;
using System.Text;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>A number as it stands in the file.</summary>
internal readonly ref struct JsonNumber(ReadOnlySpan<byte> raw, bool IsInteger)
{
    private readonly ReadOnlySpan<byte> _raw = raw;

    /// <summary>Python makes an int of it, of any size; else a float.</summary>
    public bool IsInteger { get; } = IsInteger;

    /// <summary>The nearest double; infinite beyond its range.</summary>
    public double ToDouble() => _raw.Length switch
    {
        0 => 0,
        _ when _raw[^1] == 'N' => double.NaN,
        _ when _raw[^1] == 'y' => _raw[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
        _ => double.Parse(_raw, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    /// <summary>What Python's <c>str()</c> makes of it.</summary>
    public string ToText() => !IsInteger ? PythonText.Format(ToDouble()) : _raw.SequenceEqual("-0"u8) ? "0" : Encoding.UTF8.GetString(_raw);
}
