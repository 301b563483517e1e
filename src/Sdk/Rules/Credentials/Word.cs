namespace Dispatcharr.PluginSdk.Rules.Credentials;

/// <summary>A word of an id, a label or a help text.</summary>
internal readonly ref struct Word(WordClass meaning, ulong hash, WordGap gap, bool aside, bool capital)
{
    public WordClass Class { get; } = meaning;

    public ulong Hash { get; } = hash;

    public WordGap Gap { get; } = gap;

    /// <summary>Whether it stands in parentheses.</summary>
    public bool Aside { get; } = aside;

    public bool Capital { get; } = capital;

    public bool Is(WordClass any) => (Class & any) != 0;
}
