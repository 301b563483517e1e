using System.Runtime.InteropServices;

namespace Dispatcharr.PluginSdk.Bench.Floors;

/// <summary>The least that discovery must do: list the folders, and open, read, close and parse each manifest. On Unix.</summary>
internal static partial class RawFolders
{
    private static readonly byte[] Buffer = new byte[64 * 1024];

    public static int Read(string root)
    {
        var tokens = 0;
        foreach (var folder in Directory.EnumerateDirectories(root)) tokens += JsonPass.Run(ReadFile(folder + "/plugin.json"));
        return tokens;
    }

    private static ReadOnlySpan<byte> ReadFile(string path)
    {
        var file = Open(path, flags: 0);
        if (file < 0) throw new FileNotFoundException("The floor cannot open a manifest.", path);
        var count = Read(file, Buffer, (nuint)Buffer.Length);
        _ = Close(file);
        return Buffer.AsSpan(0, (int)count);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int file, byte[] buffer, nuint size);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
