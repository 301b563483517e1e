using System.Security.Cryptography;

namespace Dispatcharr.PluginSdk.Samples.Host;

/// <summary>The admin's key, kept in a file that only its owner can read.</summary>
/// <param name="Path">The file.</param>
/// <param name="Key">The key.</param>
/// <param name="IsNew">Whether it was made just now.</param>
internal sealed record AdminKeyFile(string Path, string Key, bool IsNew)
{
    private const UnixFileMode OthersMay = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Reads the key, or makes one.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be read or made, is open to other users, or holds no key.</exception>
    public static AdminKeyFile ReadOrMake(string path)
    {
        if (File.Exists(path))
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OthersMay) != 0) throw new IOException($"{path} is open to other users, so its key is no secret. Delete it to have one made.");
            var kept = File.ReadAllText(path).Trim();
            return kept.Length > 0 ? new(path, kept, false) : throw new IOException($"{path} holds no key. Delete it to have one made.");
        }

        var key = RandomNumberGenerator.GetHexString(64, lowercase: true);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.WriteLine(key);
        return new(path, key, true);
    }
}
