using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>Reads the methods of a plugin that generated code calls.</summary>
internal static class ActionReader
{
    /// <summary>The actions in the order of the code, inherited ones first.</summary>
    public static ImmutableArray<DeclaredAction> Read(INamedTypeSymbol plugin, Compilation compilation) =>
    [
        .. from method in Methods(plugin, compilation)
           let attribute = ActionOf(method)
           where attribute is not null
           select new DeclaredAction(Model(method, attribute), method, attribute, Arguments(method, plugin, compilation), AnswerOf(method)),
    ];

    /// <summary>The stop hook: <c>StopAsync</c>, or else <c>Stop</c>, with parameters of a stop hook.</summary>
    public static IMethodSymbol? Stop(INamedTypeSymbol plugin, Compilation compilation)
    {
        if (Implements(plugin, "IStoppablePlugin")) return null;
        var hooks = Methods(plugin, compilation).Where(method => method is { Name: "StopAsync" or "Stop", IsGenericMethod: false }
            && method.SdkAttribute("ActionAttribute") is null && AnswerOf(method) is { HasResult: false }
            && Arguments(method, plugin, compilation).All(argument => argument is ArgumentKind.Context or ArgumentKind.Token or ArgumentKind.Reason));
        return hooks.OrderBy(method => method.Name == "StopAsync" ? 0 : 1)
            .ThenByDescending(method => method.Parameters.Length)
            .FirstOrDefault();
    }

    /// <summary>Whether the author wrote members of a contract under its name. Analyzers see those too that were generated.</summary>
    public static bool Implements(INamedTypeSymbol plugin, string contract) => plugin.GetMembers().Any(member =>
        member is IMethodSymbol { ExplicitInterfaceImplementations: [var implemented, ..] } && implemented.ContainingType.IsSdk(contract)
        && !member.GetAttributes().Any(found => found.AttributeClass?.Name == "GeneratedCodeAttribute"));

    public static ImmutableArray<ArgumentKind> Arguments(IMethodSymbol method, INamedTypeSymbol plugin, Compilation compilation) =>
        method.Parameters.Select(parameter => ArgumentOf(parameter, plugin, compilation)).ToImmutableArray();

    /// <summary>What a method returns; null when that is nothing that an action can return.</summary>
    public static AnswerModel? AnswerOf(IMethodSymbol method) => method.RefKind != RefKind.None ? null : method.ReturnType switch
    {
        { SpecialType: SpecialType.System_Void } => new(AnswerWait.None, HasResult: false, MayBeNull: false),
        INamedTypeSymbol type when type.IsTask("Task") => OfTask(AnswerWait.Task, type),
        INamedTypeSymbol type when type.IsTask("ValueTask") => OfTask(AnswerWait.ValueTask, type),
        var type => type.IsSdk("PluginResult") ? new(AnswerWait.None, HasResult: true, MayBeNull(type)) : null,
    };

    private static AnswerModel? OfTask(AnswerWait wait, INamedTypeSymbol type) => type.TypeArguments switch
    {
        [] => new(wait, HasResult: false, MayBeNull: false),
        [var result] when result.IsSdk("PluginResult") => new(wait, HasResult: true, MayBeNull(result)),
        _ => null,
    };

    private static bool MayBeNull(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated;

    private static ArgumentKind ArgumentOf(IParameterSymbol parameter, INamedTypeSymbol plugin, Compilation compilation)
    {
        if (parameter.RefKind is not (RefKind.None or RefKind.In)) return ArgumentKind.Unknown;
        if (FieldTypes.WithoutNull(parameter.Type) is not INamedTypeSymbol type) return ArgumentKind.Unknown;
        if (type.IsSdk("PluginContext")) return ArgumentKind.Context;
        if (type.IsSdk("ActionRequest")) return ArgumentKind.Request;
        if (type.IsSdk("StopReason")) return ArgumentKind.Reason;
        if (type.IsCancellationToken()) return ArgumentKind.Token;
        var isSettings = RecordShape.IsSettings(type);
        if (!isSettings && !RecordShape.IsParameters(type, plugin, compilation)) return ArgumentKind.Unknown;
        if (RecordCreation.Of(type, plugin, compilation) is null) return ArgumentKind.Unknown;
        return isSettings ? ArgumentKind.Settings : ArgumentKind.Parameters;
    }

    /// <summary>Ordinary methods that generated code can reach; those that are overridden or hidden are left out.</summary>
    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol plugin, Compilation compilation)
    {
        var all = RecordShape.BaseFirst(plugin).SelectMany(part => part.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.MethodKind == MethodKind.Ordinary && compilation.IsSymbolAccessibleWithin(method, plugin)).ToArray();
        var overridden = new HashSet<ISymbol?>(all.Select(method => method.OverriddenMethod), SymbolEqualityComparer.Default);
        return all.Where(method => !overridden.Contains(method) && !IsHidden(method, plugin));
    }

    /// <summary>The [Action] of a method, or of the one that it overrides.</summary>
    private static AttributeData? ActionOf(IMethodSymbol method) =>
        method.SdkAttribute("ActionAttribute") ?? (method.OverriddenMethod is { } overridden ? ActionOf(overridden) : null);

    /// <summary>Whether the name means something else in the plugin: <c>new</c> on a method with the same parameters, or on another member.</summary>
    private static bool IsHidden(IMethodSymbol method, INamedTypeSymbol plugin) => RecordShape.BaseFirst(plugin)
        .SkipWhile(part => !SymbolEqualityComparer.Default.Equals(part, method.ContainingType)).Skip(1)
        .SelectMany(part => part.GetMembers(method.Name))
        .Any(member => member is not IMethodSymbol other || (!other.IsOverride && HasSameParameters(other, method)));

    private static bool HasSameParameters(IMethodSymbol one, IMethodSymbol other) =>
        one.Parameters.Select(parameter => parameter.Type).SequenceEqual(other.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default);

    private static ActionModel Model(IMethodSymbol method, AttributeData attribute) => new()
    {
        Id = attribute.Text("Id") ?? Naming.ToSnakeCase(WithoutAsync(method.Name)),
        Label = attribute.FirstText() ?? "",
        Description = attribute.Text("Description"),
        ButtonLabel = attribute.Text("ButtonLabel"),
        ButtonVariant = attribute.Text("ButtonVariant"),
        ButtonColor = attribute.Text("ButtonColor"),
        Confirm = attribute.Text("Confirm"),
        ConfirmTitle = attribute.Text("ConfirmTitle"),
        Events = attribute.Texts("Events"),
    };

    private static string WithoutAsync(string name) =>
        name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;
}
