using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>Looks into one folder after another with few system calls. It says "no" to all that is not plain; the File API is to be asked then.</summary>
/// <remarks>Keeps its path between calls, so one call at a time.</remarks>
internal sealed partial class LinuxFolder
{
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int LongestName = 16;

    // The only one of the flags that the two architectures number differently.
    private static readonly int NoFollow = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 0x8000 : 0x20000;

    private byte[] _path = new byte[256];
    private int _length;

    /// <summary>Whether the numbers here are this system's.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Turns to a folder.</summary>
    public void Enter(string path)
    {
        var most = Encoding.UTF8.GetMaxByteCount(path.Length) + 1 + LongestName;
        if (most > _path.Length) _path = new byte[most];
        _length = Encoding.UTF8.GetBytes(path, _path);
        _path[_length++] = (byte)'/';
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
        using var handle = new SafeFileHandle(file, ownsHandle: true);
        var time = File.GetLastWriteTimeUtc(handle).Ticks;
        var filled = 0;
        nint count;
        while ((count = Read(file, buffer[filled..], (nuint)(buffer.Length - filled), filled)) > 0) filled += (int)count;
        if (count < 0 || filled == buffer.Length) return 0;
        stamp = new ManifestStamp(time, filled, IsLink: false);
        return filled;
    }

    private ReadOnlySpan<byte> PathOf(ReadOnlySpan<byte> name)
    {
        name.CopyTo(_path.AsSpan(_length));
        _path[_length + name.Length] = 0;
        return _path;
    }

    [LibraryImport("libc", EntryPoint = "access")]
    private static partial int Access(ReadOnlySpan<byte> path, int mode);

    [LibraryImport("libc", EntryPoint = "open")]
    private static partial int Open(ReadOnlySpan<byte> path, int flags);

    // By position, which a pipe refuses.
    [LibraryImport("libc", EntryPoint = "pread")]
    private static partial nint Read(int file, Span<byte> buffer, nuint size, long position);
}
