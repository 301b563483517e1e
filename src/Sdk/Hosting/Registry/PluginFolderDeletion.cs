namespace Dispatcharr.PluginSdk.Hosting.Registry;

internal static class PluginFolderDeletion
{
    /// <summary>Deletes a plugin's folder; of a link the link alone, never what it leads to.</summary>
    public static void Delete(string path)
    {
        var folder = new DirectoryInfo(path);
        if (folder.LinkTarget is not null) folder.Delete();
        else if (folder.Exists) folder.Delete(recursive: true);
    }
}
