namespace Dispatcharr.PluginSdk.Cli.Input;

/// <summary>Reads a manifest whole, but never more than any real one holds.</summary>
internal static class BoundedReader
{
    /// <summary>A manifest of thousands of fields has a few hundred KiB.</summary>
    public const int MaxBytes = 16 << 20;

    /// <summary>Reads to the end.</summary>
    /// <exception cref="InvalidDataException">There is more than <see cref="MaxBytes"/>.</exception>
    public static byte[] ReadAll(Stream stream, long expected)
    {
        var buffer = new byte[Math.Clamp(expected, 255, MaxBytes) + 1];
        var length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is > 0 and var read)
        {
            length += read;
            if (length > MaxBytes) throw new InvalidDataException("it is larger than 16 MiB, and no manifest is. Check that it is the right file.");
            if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(length * 2, MaxBytes + 1));
        }

        return buffer.AsSpan(0, length).ToArray();
    }
}
