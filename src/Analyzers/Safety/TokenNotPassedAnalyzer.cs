using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Safety;

/// <summary>DSP0502: awaits what could be cancelled, with a token at hand, and does not pass it on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenNotPassedAnalyzer() : HostCodeAnalyzer(CodeRules.TokenNotPassed)
{
    /// <summary>The properties of a finding: the token, and the name of the parameter where it is not the next argument.</summary>
    internal const string Token = "token", Parameter = "parameter";

    private protected override void Watch(CompilationStartAnalysisContext context, HostCode host)
    {
        if (host.Types.CancellationToken is not { } tokenType) return;
        var tasks = new TaskTypes(host.Types);
        var sequence = host.Types.Named("System.Collections.Generic.IAsyncEnumerable`1");

        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            var method = call.TargetMethod;
            if (!tasks.Contain(call.Type) && !Is(call.Type?.OriginalDefinition, sequence)) return;
            // The token of these is about the start of the work only.
            if (method.Name is "Run" or "StartNew" or "ContinueWith" && method.ContainingNamespace.Name == "Tasks") return;
            if (call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit && Is(argument.Value.Type, tokenType))) return;
            if (IsLetGo(call) || IsTiedUp(call) || IsCleanUp(call.Syntax)) return;
            if (Place(call, method) is not { } parameter || TokenInScope.Find(call.Syntax, call.SemanticModel!) is not { } token) return;
            host.Report(
                operation, call.Syntax,
                $"'{method.Name}' goes on when the run is cancelled or takes too long, as it is not given '{token}'; pass it on",
                ImmutableDictionary<string, string?>.Empty.Add(Token, token).Add(Parameter, parameter));
        }, OperationKind.Invocation);

        // The name of the parameter that takes the token: one that is left out, or that of an overload. Empty where the next argument is it.
        string? Place(IInvocationOperation call, IMethodSymbol method)
        {
            if (method.Parameters.Any(parameter => Is(parameter.Type, tokenType)))
            {
                var leftOut = call.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && Is(argument.Parameter?.Type, tokenType))?.Parameter;
                if (leftOut is null) return null;
                var isNext = call.Arguments.Count(argument => argument.ArgumentKind != ArgumentKind.DefaultValue) == leftOut.Ordinal
                    && ((InvocationExpressionSyntax)call.Syntax).ArgumentList.Arguments.All(argument => argument.NameColon is null);
                return isNext ? "" : leftOut.Name;
            }

            var isAwaited = call.Parent is IAwaitOperation || call.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Parent: IAwaitOperation };
            var overload = Overloads(call, method).FirstOrDefault(other =>
                Takes(other, method) && (isAwaited || Is(other.ReturnType, method.ReturnType)) && call.SemanticModel!.IsAccessible(call.Syntax.SpanStart, other));
            if (overload is null) return null;
            return ((InvocationExpressionSyntax)call.Syntax).ArgumentList.Arguments.Any(argument => argument.NameColon is not null)
                ? overload.Parameters[overload.Parameters.Length - 1].Name : "";
        }

        // Whether a method is the other with a token after all it takes.
        bool Takes(IMethodSymbol other, IMethodSymbol method)
        {
            var count = method.Parameters.Length;
            return other.IsStatic == method.IsStatic && other.Parameters.Length == count + 1 && Is(other.Parameters[count].Type, tokenType)
                && !method.Parameters.Any(parameter => parameter.IsParams)
                && method.Parameters.Zip(other.Parameters, (one, two) => Is(one.Type, two.Type) && one.RefKind == two.RefKind).All(same => same);
        }

        // The task is awaited together with the token: task.WaitAsync(token), items.WithCancellation(token).
        bool IsTiedUp(IInvocationOperation call)
        {
            var parent = call.Parent;
            while (parent is IArgumentOperation or IConversionOperation) parent = parent.Parent;
            return parent is IInvocationOperation { TargetMethod.Name: "WaitAsync" or "WithCancellation" } outer
                && outer.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit && Is(argument.Value.Type, tokenType));
        }
    }

    private static IEnumerable<IMethodSymbol> Overloads(IInvocationOperation call, IMethodSymbol method)
    {
        for (var type = call.Instance?.Type ?? method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var other in type.GetMembers(method.Name).OfType<IMethodSymbol>())
            {
                if (other.Arity == method.Arity) yield return other.Arity == 0 ? other : other.Construct([.. method.TypeArguments]);
            }
        }
    }

    // Work that nobody awaits goes on after the run, whose token ends with it.
    private static bool IsLetGo(IOperation call) => call.Parent switch
    {
        IExpressionStatementOperation => true,
        IConversionOperation or IConditionalAccessOperation or ICoalesceOperation => IsLetGo(call.Parent),
        IAssignmentOperation { Target: IDiscardOperation or IFieldReferenceOperation or IPropertyReferenceOperation } => true,
        _ => false,
    };

    // What tidies up must run when the token has fired too.
    private static bool IsCleanUp(SyntaxNode call) =>
        call.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).Any(node => node is CatchClauseSyntax or FinallyClauseSyntax);

    private static bool Is(ITypeSymbol? one, ITypeSymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
