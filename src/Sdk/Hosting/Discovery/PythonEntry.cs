namespace Dispatcharr.PluginSdk.Hosting.Discovery;

/// <summary>The file in a folder that Dispatcharr runs.</summary>
internal enum PythonEntry
{
    /// <summary>There is none.</summary>
    None,

    /// <summary><c>plugin.py</c>, which goes first.</summary>
    Module,

    /// <summary><c>__init__.py</c>.</summary>
    Package,
}
