namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Which fields ask for secrets, and whose.</summary>
internal readonly struct CredentialChecks(DiagnosticBag bag, PluginManifest manifest, List<FieldPlace> places)
{
    public void Check()
    {
        _ = (bag, manifest, places);
    }
}
