using System.Runtime.InteropServices;
using System.Text;

namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>Looks into one folder after another with few system calls. It says "no" to all that is not plain; the File API is to be asked then.</summary>
/// <remarks>Keeps its place between calls, so one call at a time.</remarks>
internal sealed partial class LinuxFolder
{
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int PathOnly = 0x200000;
    private const int EmptyPath = 0x1000;
    private const int NoFollowLink = 0x100;
    private const uint TypeTimeAndSize = 0x1 | 0x40 | 0x200;
    private const int LongestName = 256;

    // The only one of the flags that the two architectures number differently.
    private static readonly int NoFollow = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 0x8000 : 0x20000;

    private byte[] _path = new byte[LongestName];
    private int _length;
    private int _root = -1;

    /// <summary>Whether the numbers here are this system's, and it knows all the calls.</summary>
    public static bool IsSupported { get; } = OperatingSystem.IsLinux()
        && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64
        && NativeLibrary.TryLoad("libc", typeof(LinuxFolder).Assembly, null, out var libc)
        && NativeLibrary.TryGetExport(libc, "statx", out _);

    /// <summary>Holds on to the folder around those to come: the system then finds each without walking the whole path.</summary>
    /// <returns>False when it cannot be opened, as when the process has no descriptor left: then nothing here can be asked.</returns>
    public bool TryOpenRoot(string path)
    {
        _root = OpenAt(-1, Encoding.UTF8.GetBytes(path + '\0'), PathOnly | CloseOnExec);
        return _root >= 0;
    }

    public void CloseRoot()
    {
        if (_root >= 0) _ = Close(_root);
        _root = -1;
    }

    /// <summary>Turns to a folder.</summary>
    public void Enter(string name)
    {
        var most = Encoding.UTF8.GetMaxByteCount(name.Length) + LongestName;
        if (most > _path.Length) _path = new byte[most];
        _length = Encoding.UTF8.GetBytes(name, _path);
    }

    /// <summary>Whether an entry is there, or what it links to.</summary>
    public bool Has(ReadOnlySpan<byte> name) => AccessAt(_root, PathOf(name), 0, 0) == 0;

    /// <summary>How a file looks; <see cref="FileStamp.None"/> when there is none.</summary>
    public FileStamp StampOf(ReadOnlySpan<byte> name) => Status(_root, PathOf(name), NoFollowLink, TypeTimeAndSize, out var status) == 0 ? status.Stamp : FileStamp.None;

    /// <summary>Reads a file that is smaller than the buffer, and no link. It never waits for the other end of a pipe.</summary>
    /// <returns>The number of bytes; 0 when this is no such file, or an empty one.</returns>
    public int TryRead(ReadOnlySpan<byte> name, Span<byte> buffer, out FileStamp stamp)
    {
        stamp = FileStamp.None;
        var file = OpenAt(_root, PathOf(name), NonBlocking | CloseOnExec | NoFollow);
        if (file < 0) return 0;
        try
        {
            if (Status(file, "\0"u8, EmptyPath, TypeTimeAndSize, out var status) != 0 || !status.IsFile || status.Size >= buffer.Length) return 0;
            stamp = status.Stamp;
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

    [LibraryImport("libc", EntryPoint = "faccessat")]
    private static partial int AccessAt(int folder, ReadOnlySpan<byte> path, int mode, int flags);

    [LibraryImport("libc", EntryPoint = "openat")]
    private static partial int OpenAt(int folder, ReadOnlySpan<byte> path, int flags);

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

        private bool IsFolder => (_mode & 0xF000) == 0x4000;

        private bool IsLink => (_mode & 0xF000) == 0xA000;

        public FileStamp Stamp => IsFolder ? FileStamp.None : new(Ticks, Size, IsLink);

        private long Ticks => DateTime.UnixEpoch.Ticks + (_seconds * TimeSpan.TicksPerSecond) + (_nanoseconds / TimeSpan.NanosecondsPerTick);
    }
}
