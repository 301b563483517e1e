using System.Globalization;
using System.Security.Cryptography;

namespace Dispatcharr.PluginSdk.Hosting.Runtime;

/// <summary>Copies of plugin folders to load from, so that the originals can be replaced, also overwritten in place, while they are loaded.</summary>
/// <remarks>Each process has a folder of its own, and an open lock file in it: a folder whose lock can be had belongs to a process that is dead.</remarks>
internal sealed class ShadowFolder : IDisposable
{
    private const string Prefix = "dispatcharr-plugins-";
    private const string LockName = "lock";

    private readonly string _path;
    private readonly FileStream _lock;
    private int _copies;
    private volatile bool _disposed;

    /// <summary>Makes this process's folder.</summary>
    /// <param name="parent">Where the folders of all processes are.</param>
    public ShadowFolder(string parent)
    {
        if (Path.GetDirectoryName(parent) is { } above) Directory.CreateDirectory(above);
        MakeOwn(parent);

        // Code is loaded from here: nobody else may write, nor guess the name beforehand, be the parent open to others.
        _path = Path.Combine(parent, Prefix + RandomNumberGenerator.GetHexString(16, lowercase: true));
        MakeOwn(_path);
        _lock = new FileStream(Path.Combine(_path, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Deletes the folders of dead processes, as far as it can.</summary>
    /// <param name="parent">Where the folders of all processes are; it may be missing.</param>
    /// <param name="cancellationToken">Gives up between two folders.</param>
    public static void Sweep(string parent, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var leftover in Directory.EnumerateDirectories(parent, Prefix + "*"))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Sweep(leftover);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Not there yet, or not to be read: the first load will say so.
        }
    }

    /// <summary>Copies a plugin's folder.</summary>
    /// <returns>The copy's path.</returns>
    public string Copy(string folder, CancellationToken cancellationToken)
    {
        var copy = Path.Combine(_path, Interlocked.Increment(ref _copies).ToString(CultureInfo.InvariantCulture));
        try
        {
            CopyTo(new DirectoryInfo(folder), copy, cancellationToken);
            ObjectDisposedException.ThrowIf(_disposed, this);
            return copy;
        }
        catch
        {
            // A copy that was under way makes the folder anew under the hands of Dispose, and without a lock nobody would sweep it.
            Delete(_disposed ? _path : copy);
            throw;
        }
    }

    /// <summary>Deletes a copy if it can be; what stays is deleted when the process ends, or by the next one.</summary>
    public static void Delete(string copy)
    {
        try
        {
            Directory.Delete(copy, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Windows keeps the files of a loaded library.
        }
    }

    public void Dispose()
    {
        _disposed = true;
        foreach (var copy in Directory.EnumerateDirectories(_path)) Delete(copy);
        _lock.Dispose();
        Delete(_path);
    }

    private static void MakeOwn(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void CopyTo(DirectoryInfo source, string target, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(target);
        foreach (var entry in source.EnumerateFileSystemInfos())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(target, entry.Name);
            var isLink = entry.LinkTarget is not null;
            if (entry is DirectoryInfo folder)
            {
                // A linked folder may lead back up here, or to the whole disk.
                if (!isLink) CopyTo(folder, path, cancellationToken);
            }
            else if ((isLink ? TargetOf(entry) : entry) is FileInfo { Exists: true } file)
            {
                // An empty file may be a pipe, a socket or a device, and reading one may never end.
                if (file.Length > 0) File.Copy(entry.FullName, path);
                else File.WriteAllBytes(path, []);
            }
        }
    }

    private static FileSystemInfo? TargetOf(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            return null; // To itself, in the end.
        }
    }

    private static void Sweep(string leftover)
    {
        try
        {
            using (new FileStream(Path.Combine(leftover, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                foreach (var copy in Directory.EnumerateDirectories(leftover)) Delete(copy);
            }

            Delete(leftover);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // In use, just being made, or somebody else's.
        }
    }
}
