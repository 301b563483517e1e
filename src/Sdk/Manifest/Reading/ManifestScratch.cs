using Dispatcharr.PluginSdk.Rules.Credentials;

namespace Dispatcharr.PluginSdk.Manifest.Reading;

/// <summary>Lists that a reading fills and forgets, kept by the thread for its next one.</summary>
internal sealed class ManifestScratch
{
    /// <summary>A list that grew beyond this is not kept.</summary>
    private const int Largest = 1_024;

    [ThreadStatic]
    private static ManifestScratch? t_free;

    public List<PluginField> Fields { get; } = [];

    public List<FieldPlace> FieldPlaces { get; } = [];

    public List<FieldOption> Options { get; } = [];

    public List<PluginAction> Actions { get; } = [];

    public List<(int Index, int IdAt)> ActionPlaces { get; } = [];

    public List<string> Events { get; } = [];

    public List<CredentialField> Credentials { get; } = [];

    public List<CredentialFinding> Findings { get; } = [];

    public static ManifestScratch Rent()
    {
        var scratch = t_free ?? new();
        t_free = null;
        return scratch;
    }

    public void Return()
    {
        if (Math.Max(Math.Max(Fields.Count, Actions.Count), Math.Max(Options.Capacity, Events.Capacity)) > Largest) return;
        Fields.Clear();
        FieldPlaces.Clear();
        Actions.Clear();
        ActionPlaces.Clear();
        Credentials.Clear();
        t_free = this;
    }
}
