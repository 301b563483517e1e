using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Declarations;

/// <summary>What keeps a host from creating a class, in words.</summary>
internal static class PluginShape
{
    public static List<string> Flaws(INamedTypeSymbol type)
    {
        var flaws = new List<string>();
        if (type.IsStatic) flaws.Add("static");
        else if (type.IsAbstract) flaws.Add("abstract");
        if (type.TypeParameters.Length > 0) flaws.Add("generic");
        else if (HostView.IsGeneric(type)) flaws.Add("inside a generic class");
        if (type.DeclaredAccessibility != Accessibility.Public || type.IsFileLocal) flaws.Add("not public");
        else if (!KnownTypes.IsVisible(type)) flaws.Add("inside a class that is not public");
        return flaws;
    }
}
