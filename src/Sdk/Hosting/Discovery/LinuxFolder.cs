using System.Runtime.InteropServices;
using System.Text;

namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>Looks into one folder after another with few system calls. It says "no" to all that is not plain; the File API is to be asked then.</summary>
/// <remarks>Keeps its path between calls, so one call at a time.</remarks>
internal sealed partial class LinuxFolder
{
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int CurrentFolder = -100;
    private const int EmptyPath = 0x1000;
    private const int NoFollowLink = 0x100;
    private const uint TypeTimeAndSize = 0x1 | 0x40 | 0x200;
    private const int LongestName = 16;

    // The only one of the flags that the two architectures number differently.
    private static readonly int NoFollow = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 0x8000 : 0x20000;

    private byte[] _path = new byte[256];
    private int _length;

    /// <summary>Whether the numbers here are this system's, and it knows all the calls.</summary>
    public static bool IsSupported { get; } = OperatingSystem.IsLinux()
        && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64
        && NativeLibrary.TryLoad("libc", typeof(LinuxFolder).Assembly, null, out var libc)
        && NativeLibrary.TryGetExport(libc, "statx", out _);

    /// <summary>Turns to a folder.</summary>
    public void Enter(string path)
    {
        var most = Encoding.UTF8.GetMaxByteCount(path.Length) + LongestName;
        if (most > _path.Length) _path = new byte[most];
        _length = Encoding.UTF8.GetBytes(path, _path);
    }

    /// <summary>When an entry of the folder last came or went, in ticks (UTC); null when it is a link or cannot be told.</summary>
    public long? LastWrite()
    {
        _path[_length] = 0;
        return Status(CurrentFolder, _path, NoFollowLink, TypeTimeAndSize, out var status) == 0 && status.IsFolder ? status.Ticks : null;
    }

    /// <summary>Whether an entry is there, or what it links to.</summary>
    public bool Has(ReadOnlySpan<byte> name) => Access(PathOf(name), 0) == 0;

    /// <summary>Reads a file that is smaller than the buffer, and no link. It never waits for the other end of a pipe.</summary>
    /// <returns>The number of bytes; 0 when this is no such file, or an empty one.</returns>
    public int TryRead(ReadOnlySpan<byte> name, Span<byte> buffer, out ManifestStamp stamp)
    {
        stamp = ManifestStamp.None;
        var file = Open(PathOf(name), NonBlocking | CloseOnExec | NoFollow);
        if (file < 0) return 0;
        try
        {
            if (Status(file, "\0"u8, EmptyPath, TypeTimeAndSize, out var status) != 0 || !status.IsFile || status.Size >= buffer.Length) return 0;
            stamp = new ManifestStamp(status.Ticks, status.Size, IsLink: false);
            var (filled, count) = (0, (nint)1);
            for (; filled < status.Size && count > 0; filled += (int)count) count = Read(file, buffer[filled..], (nuint)(status.Size - filled));
            return count < 0 ? 0 : filled;
        }
        finally
        {
            _ = Close(file);
        }
    }

    private ReadOnlySpan<byte> PathOf(ReadOnlySpan<byte> name)
    {
        _path[_length] = (byte)'/';
        name.CopyTo(_path.AsSpan(_length + 1));
        _path[_length + 1 + name.Length] = 0;
        return _path;
    }

    [LibraryImport("libc", EntryPoint = "access")]
    private static partial int Access(ReadOnlySpan<byte> path, int mode);

    [LibraryImport("libc", EntryPoint = "open")]
    private static partial int Open(ReadOnlySpan<byte> path, int flags);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int Status(int folderOrFile, ReadOnlySpan<byte> path, int flags, uint wanted, out FileStatus status);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int file, Span<byte> buffer, nuint size);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    /// <summary>What statx answers, which is the same on all architectures.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct FileStatus
    {
        [FieldOffset(28)] private readonly ushort _mode;
        [FieldOffset(40)] public readonly long Size;
        [FieldOffset(112)] private readonly long _seconds;
        [FieldOffset(120)] private readonly uint _nanoseconds;

        public bool IsFile => (_mode & 0xF000) == 0x8000;

        public bool IsFolder => (_mode & 0xF000) == 0x4000;

        public long Ticks => DateTime.UnixEpoch.Ticks + (_seconds * TimeSpan.TicksPerSecond) + (_nanoseconds / TimeSpan.NanosecondsPerTick);
    }
}
