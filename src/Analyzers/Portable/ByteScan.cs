namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>The two searches that reading JSON spends its time on, a byte at a time.</summary>
internal static class ByteScan
{
    /// <summary>The first quote, backslash or control character; the length when there is none.</summary>
    public static int StringStop(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && text[at] is not ((byte)'"' or (byte)'\\' or < 0x20)) at++;
        return at;
    }

    /// <summary>How many of JSON's four kinds of whitespace stand in front.</summary>
    public static int Spaces(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
        return at;
    }
}
