namespace Dispatcharr.PluginSdk.Architecture.Tests;

/// <summary>One type that names another, in a signature, an attribute or the body of a method.</summary>
/// <param name="From">The full name of the type that does, or of the one that it is nested in.</param>
/// <param name="To">The full name of the type that is named, likewise.</param>
internal sealed record Use(string From, string To)
{
    public string FromNamespace => NamespaceOf(From);

    public string ToNamespace => NamespaceOf(To);

    public override string ToString() => $"{From} uses {To}";

    private static string NamespaceOf(string type) => type.LastIndexOf('.') is > 0 and var dot ? type[..dot] : "";
}
