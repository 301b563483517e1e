using System.IO.Compression;

namespace Dispatcharr.PluginSdk.Cli.Input;

/// <summary>Finds the manifest that Dispatcharr would install from a zip. Nothing is written to disk.</summary>
internal static class ZipManifestReader
{
    /// <summary>How many files Dispatcharr accepts in an archive.</summary>
    private const int MaxFiles = 2_000;

    /// <summary>Longer than any plugin needs. A name may hold 65,535, and each of its folders costs memory.</summary>
    private const int MaxNameLength = 1_024;

    /// <summary>Reads the plugin.json of the folder that Dispatcharr would take.</summary>
    /// <exception cref="InvalidDataException">It is no plugin's zip, or one that Dispatcharr refuses.</exception>
    public static ManifestInput Read(string path, FileStream file)
    {
        ZipDirectory.ThrowIfLonger(file, 2 * MaxFiles); // Folders have entries of their own, which Dispatcharr does not count.
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        var files = Files(archive);
        var folder = PluginFolder(files.Keys)
            ?? throw new InvalidDataException("it holds no plugin: neither plugin.py, __init__.py, nor a plugin.json beside an assembly.");
        var name = folder.Length > 0 ? folder[(folder.LastIndexOf('/') + 1)..] : Path.GetFileNameWithoutExtension(path);
        if (!files.TryGetValue(Join(folder, "plugin.json"), out var entry)) return new(path, path) { FolderName = name };
        if (entry.IsEncrypted) throw new InvalidDataException("its plugin.json is encrypted. Make the archive without a password.");
        using var content = entry.Open();
        return new(path, $"{path}/{entry.FullName}") { FolderName = name, Bytes = BoundedReader.ReadAll(content, 0) };
    }

    /// <summary>The files by normalised name; of two with one name the last, as in an unpacked archive.</summary>
    private static Dictionary<string, ZipArchiveEntry> Files(ZipArchive archive)
    {
        var files = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        var count = 0;
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (++count > MaxFiles) throw ZipDirectory.TooMany();
            files[Normalise(entry.FullName)] = entry;
        }

        return files;
    }

    private static string Normalise(string name)
    {
        if (name.Length > MaxNameLength) throw new InvalidDataException($"its entry '{name[..40]}…' has a name of more than 1,024 characters. Shorten it, or leave the file out.");
        var parts = new List<string>();
        foreach (var part in name.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or ".")) parts.Add(part);
        }

        return !name.StartsWith('/') && (parts is [] || !parts[0].StartsWith("..", StringComparison.Ordinal))
            ? string.Join('/', parts)
            : throw new InvalidDataException($"its entry '{name}' leads out of the archive, which Dispatcharr refuses. Pack the plugin's folder anew.");
    }

    /// <summary>Folders with plugin.py go before packages, these before assemblies; then the least deep one, then the first by name.</summary>
    private static string? PluginFolder(IReadOnlyCollection<string> names)
    {
        var assemblies = names.Where(name => name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).Select(Folder).ToHashSet(StringComparer.Ordinal);
        return names
            .Select(name => (Folder: Folder(name), Rank: name[(name.LastIndexOf('/') + 1)..] switch
            {
                "plugin.py" => 0,
                "__init__.py" => 1,
                "plugin.json" when assemblies.Contains(Folder(name)) => 2,
                _ => int.MaxValue,
            }))
            .Where(found => found.Rank < int.MaxValue)
            .OrderBy(found => found.Rank).ThenBy(found => Depth(found.Folder)).ThenBy(found => found.Folder, StringComparer.Ordinal)
            .Select(found => found.Folder)
            .FirstOrDefault();
    }

    private static string Folder(string name) => name.LastIndexOf('/') is > 0 and var end ? name[..end] : "";

    private static int Depth(string folder) => folder.Length == 0 ? 0 : folder.AsSpan().Count('/') + 1;

    private static string Join(string folder, string file) => folder.Length == 0 ? file : $"{folder}/{file}";
}
