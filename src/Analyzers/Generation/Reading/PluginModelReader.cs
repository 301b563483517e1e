using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dispatcharr.PluginSdk.Analyzers.Generation.Reading;

/// <summary>Turns what an author declared into what is generated for it, without symbols.</summary>
internal sealed class PluginModelReader
{
    private readonly DeclaredPlugin _plugin;
    private readonly Compilation _compilation;
    private readonly FreeNames _names;
    private readonly UseWarnings _warnings = new();
    private readonly Dictionary<ITypeSymbol, BinderModel> _binders = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, OptionReaderModel> _optionReaders = new(SymbolEqualityComparer.Default);

    private PluginModelReader(DeclaredPlugin plugin, Compilation compilation) =>
        (_plugin, _compilation, _names) = (plugin, compilation, new FreeNames(plugin.Type));

    public static PluginModel Read(DeclaredPlugin plugin, Compilation compilation, CancellationToken cancellationToken) =>
        new PluginModelReader(plugin, compilation).Read(cancellationToken);

    private PluginModel Read(CancellationToken cancellationToken)
    {
        var type = _plugin.Type;
        var around = Around(type);
        var canExtend = !type.IsStatic && !SpeaksForItself(type)
            && around.All(part => part is { IsFileLocal: false, Name.Length: > 0 } && IsPartial(part, cancellationToken));
        // The author may state another manifest: an assembly has one.
        var isReachable = canExtend && _compilation.Assembly.SdkAttribute("PluginManifestAttribute") is null && !around.Any(part => part.IsGenericType) && _compilation.IsSymbolAccessibleWithin(type, _compilation.Assembly);
        var actions = _plugin.Actions.Where(action => action.IsBindable).GroupBy(action => action.Model.Id).Select(same => Call(same.First()));
        return new()
        {
            FullName = type.ToDisplayString(),
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? null : Identifier.Of(type.ContainingNamespace),
            Declarations = around.Select(Declaration).ToImmutableArray(),
            CanExtend = canExtend,
            AssemblyLevelName = isReachable ? Identifier.Of(type) : null,
            ManifestJsonName = _names.Take("ManifestJson"),
            ManifestName = _names.Take("DeclaredManifest"),
            Manifest = _plugin.Manifest,
            Actions = actions.ToImmutableArray(),
            Stop = _plugin.Stop is { } stop ? Call(stop) : null,
            Binders = _binders.Values.ToImmutableArray(),
            OptionReaders = _optionReaders.Values.ToImmutableArray(),
            QuietIds = _warnings.Ids,
            UsesForbidden = _warnings.IsForbidden,
        };
    }

    private CallModel Call(DeclaredAction action) => new(action.Model.Id, Expression(action.Method, action.Arguments), action.Answer!);

    private CallModel Call(IMethodSymbol stop) =>
        new("", Expression(stop, ActionReader.Arguments(stop, _plugin.Type, _compilation)), ActionReader.AnswerOf(stop)!);

    private string Expression(IMethodSymbol method, ImmutableArray<ArgumentKind> arguments)
    {
        _warnings.Add(method);
        var name = Identifier.Escape(method.Name);
        // The parameters of the generated methods would hide it.
        var isHidden = method.Name is "request" or "context" or "cancellationToken" or "reason";
        var owner = !isHidden ? "" : method.IsStatic ? Identifier.Of(_plugin.Type) + "." : "this.";
        return $"{owner}{name}({string.Join(", ", method.Parameters.Zip(arguments, (parameter, kind) => Argument(FieldTypes.WithoutNull(parameter.Type), kind)))})";
    }

    private string Argument(ITypeSymbol type, ArgumentKind kind) => kind switch
    {
        ArgumentKind.Context => "context",
        ArgumentKind.Token => "cancellationToken",
        ArgumentKind.Request => "request",
        ArgumentKind.Reason => "reason",
        ArgumentKind.Settings => $"{Binder((INamedTypeSymbol)type, isSettings: true).Name}(context)",
        _ => $"{Binder((INamedTypeSymbol)type, isSettings: false).Name}(request, context)",
    };

    private BinderModel Binder(INamedTypeSymbol type, bool isSettings)
    {
        if (_binders.TryGetValue(type, out var known)) return known;
        var canCopy = type.IsRecord || type.IsValueType;
        var bound = RecordShape.BoundProperties(type, _plugin.Type, _compilation);
        var properties = bound.Select(property => new BoundPropertyModel(
            Identifier.Escape(property.Name),
            RecordShape.FieldOf(property)?.Text("Id") ?? Rules.Naming.ToSnakeCase(property.Name),
            FieldTypes.WithoutNull(property.Type) is { TypeKind: TypeKind.Enum } options ? OptionReader(options).Name : null));
        foreach (var used in bound.Append<ISymbol>(type)) _warnings.Add(used);
        var binder = new BinderModel(
            _names.Take("Bind" + type.Name),
            Identifier.Of(type),
            type.Name,
            isSettings,
            RecordCreation.Of(type, _plugin.Type, _compilation)!,
            canCopy,
            Kept: canCopy ? [] : RecordCreation.Required(type, _plugin.Type, _compilation)
                .Where(member => bound.All(property => property.Name != member.Name)).Select(member => Identifier.Escape(member.Name)).ToImmutableArray(),
            properties.ToImmutableArray());
        _binders.Add(type, binder);
        return binder;
    }

    private OptionReaderModel OptionReader(ITypeSymbol type)
    {
        if (_optionReaders.TryGetValue(type, out var known)) return known;
        var options = OptionsReader.Read(type).GroupBy(option => option.Value).Select(same => same.First()).ToImmutableArray();
        foreach (var used in type.GetMembers().Add(type)) _warnings.Add(used);
        var reader = new OptionReaderModel(_names.Take("TryRead" + type.Name), Identifier.Of(type), type.Name, options);
        _optionReaders.Add(type, reader);
        return reader;
    }

    private static ImmutableArray<INamedTypeSymbol> Around(INamedTypeSymbol type)
    {
        var parts = new Stack<INamedTypeSymbol>();
        for (var part = type; part is not null; part = part.ContainingType) parts.Push(part);
        return [.. parts];
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences.All(reference =>
        reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Whether the author wrote the members that would be generated.</summary>
    private static bool SpeaksForItself(INamedTypeSymbol type) => ActionReader.Implements(type, "IPlugin");

    private static string Declaration(INamedTypeSymbol type)
    {
        var kind = (type.IsRecord, type.TypeKind) switch
        {
            (true, TypeKind.Struct) => "record struct",
            (true, _) => "record",
            (_, TypeKind.Struct) => "struct",
            (_, TypeKind.Interface) => "interface",
            _ => "class",
        };
        var parameters = string.Join(", ", type.TypeParameters.Select(parameter => Identifier.Escape(parameter.Name)));
        return $"partial {kind} {Identifier.Escape(type.Name)}{(parameters.Length == 0 ? "" : $"<{parameters}>")}";
    }
}
