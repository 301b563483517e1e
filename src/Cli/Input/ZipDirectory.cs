using System.Buffers.Binary;

namespace Dispatcharr.PluginSdk.Cli.Input;

/// <summary>Counts the entries of an archive before they take memory: the count that an archive declares may be a lie.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22, HeaderLength = 46;

    /// <summary>Walks the central directory.</summary>
    /// <exception cref="InvalidDataException">There are more entries than that, or there is no directory.</exception>
    public static void ThrowIfLonger(FileStream file, int limit)
    {
        if (!file.CanSeek) throw new InvalidDataException("it is a pipe or a device, and an archive is read from its end. Save it as a file first.");
        var tail = new byte[Math.Min(file.Length, EndLength + ushort.MaxValue)];
        RandomAccess.Read(file.SafeFileHandle, tail, file.Length - tail.Length);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndLength) throw new InvalidDataException("it is no zip, or a part of one. Pack the plugin's folder anew.");
        var disk = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 4));
        var declared = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        // All ones mean that the number stands elsewhere (zip64): no archive that Dispatcharr takes needs that.
        if (declared > limit || disk == ushort.MaxValue || start == uint.MaxValue || HasMore(file, start, limit)) throw TooMany();
    }

    /// <summary>The answer to an archive with too many files.</summary>
    public static InvalidDataException TooMany() =>
        new("it holds more than 2,000 files, which Dispatcharr refuses. Leave out what the plugin does not need.");

    private static bool HasMore(FileStream file, long position, int limit)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        var count = 0;
        while (count <= limit && RandomAccess.Read(file.SafeFileHandle, header, position) == HeaderLength && header.StartsWith("PK\x01\x02"u8))
        {
            count++;
            for (var length = 28; length <= 32; length += 2) position += BinaryPrimitives.ReadUInt16LittleEndian(header[length..]); // name, extra, comment
            position += HeaderLength;
        }

        return count > limit;
    }
}
