using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>DSP0511: has System.Text.Json find out about the plugin's own types by reflection.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReflectionJsonAnalyzer() : HostCodeAnalyzer(CodeRules.ReflectionJson)
{
    private static readonly string[] Serializers =
    [
        "System.Text.Json.JsonSerializer", "System.Net.Http.Json.HttpClientJsonExtensions", "System.Net.Http.Json.HttpContentJsonExtensions", "System.Net.Http.Json.JsonContent",
    ];

    private protected override void Watch(CompilationStartAnalysisContext context, HostCode host)
    {
        var serializers = Serializers.Select(host.Types.Named).OfType<INamedTypeSymbol>().ToArray();
        var typeInfo = host.Types.Named("System.Text.Json.Serialization.Metadata.JsonTypeInfo");
        var jsonContext = host.Types.Named("System.Text.Json.Serialization.JsonSerializerContext");
        if (serializers.Length == 0) return;

        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            var method = call.TargetMethod;
            if (!method.Name.Contains("erialize") && !method.Name.Contains("Json") && method.Name != "Create") return;
            if (!serializers.Contains(method.ContainingType, SymbolEqualityComparer.Default)) return;
            if (call.Arguments.Any(argument => IsSource(argument.Parameter?.Type) || GivesSource(argument))) return;
            if (Subject(call) is not { } subject || Own(subject) is not { } own) return;
            host.Report(
                operation, call.Syntax,
                $"{method.Name} looks at {own} by reflection, which fails where the plugin is published native, "
                + "and whose cache may keep it in memory after it is disabled; pass a JsonTypeInfo of a JsonSerializerContext");
        }, OperationKind.Invocation);

        bool IsSource(ITypeSymbol? type) => type.IsOrDerives(typeInfo) || type.IsOrDerives(jsonContext);

        // Options that were told where to look: those of a context, those made with a resolver, those that somebody else gave.
        bool GivesSource(IArgumentOperation argument)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter?.Type.Name != "JsonSerializerOptions") return false;
            var options = argument.Value is IConversionOperation conversion ? conversion.Operand : argument.Value;
            return options switch
            {
                IPropertyReferenceOperation { Property.Name: "Options", Instance.Type: { } owner } when owner.IsOrDerives(jsonContext) => true,
                IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "JsonSerializerOptions" } } => false,
                IParameterReferenceOperation => true,
                IMemberReferenceOperation { Member: { } member } => HasResolver(member),
                ILocalReferenceOperation { Local: { } local } => HasResolver(local),
                _ => options.Syntax.ToString().Contains("TypeInfoResolver"),
            };
        }

        // The plugin's own type in what is read or written; framework types of framework types leave nothing behind.
        ITypeSymbol? Own(ITypeSymbol type) => type switch
        {
            IArrayTypeSymbol array => Own(array.ElementType),
            INamedTypeSymbol named when SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, host.Compilation.Assembly) => named,
            INamedTypeSymbol named => named.TypeArguments.Select(Own).FirstOrDefault(own => own is not null),
            ITypeParameterSymbol => type,
            _ => null,
        };
    }

    private static bool HasResolver(ISymbol options) =>
        options.DeclaringSyntaxReferences is not [var declared] || declared.GetSyntax().ToString().Contains("TypeInfoResolver");

    /// <summary>The type that is read or written: the argument of the generic method, or what is passed to the other.</summary>
    private static ITypeSymbol? Subject(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments is [var argument]) return argument;
        return call.Arguments.Select(argument => argument.Value).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand;
    }
}
