using System.Composition;
using Dispatcharr.PluginSdk.Analyzers.Safety;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Dispatcharr.PluginSdk.Analyzers.CodeFixes.Safety;

/// <summary>DSP0507: adds the stop hook, which ends what the fields hold.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StopHookFix() : SourceFix("DSP0507", "Add a stop hook")
{
    private protected override Action<SyntaxEditor>? Edit(SyntaxNode node, SemanticModel model, Diagnostic diagnostic)
    {
        if (node.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } declaration || KnownTypes.Find(model.Compilation) is not { } types) return null;
        var plugin = (INamedTypeSymbol)model.GetDeclaredSymbol(declaration)!;
        if (!plugin.GetMembers("StopAsync").IsEmpty) return null;

        var fields = diagnostic.Properties[StopHookAnalyzer.Fields]!.Split([','], StringSplitOptions.RemoveEmptyEntries);
        var hook = Hook(Body(plugin, types, fields));
        var isPlain = KnownTypes.Implements(plugin, types.Plugin) && !KnownTypes.Has(plugin, types.PluginAttribute);
        return editor =>
        {
            editor.ReplaceNode(declaration, (current, _) =>
            {
                var changed = ((ClassDeclarationSyntax)current).AddMembers(hook);
                return isPlain ? Stoppable(changed) : changed;
            });
        };
    }

    private static ClassDeclarationSyntax Stoppable(ClassDeclarationSyntax declaration)
    {
        var stoppable = SyntaxFactory.SimpleBaseType(SyntaxFactory.ParseTypeName("global::Dispatcharr.PluginSdk.IStoppablePlugin").WithAdditionalAnnotations(Simplifier.Annotation));
        // It is an IPlugin by itself.
        return declaration.BaseList?.Types.FirstOrDefault(type => type.Type.ToString() is "IPlugin" or "Dispatcharr.PluginSdk.IPlugin") is { } plain
            ? declaration.ReplaceNode(plain, stoppable.WithTriviaFrom(plain))
            : declaration.BaseList is { } list
                ? declaration.WithBaseList(list.AddTypes(stoppable))
                : declaration;
    }

    /// <summary>The lines that end what the plugin holds: its own way to dispose, where it has one.</summary>
    private static string Body(INamedTypeSymbol plugin, KnownTypes types, string[] fields)
    {
        const string Done = "return global::System.Threading.Tasks.ValueTask.CompletedTask;";
        if (KnownTypes.Implements(plugin, types.Named("System.IAsyncDisposable")) && !plugin.GetMembers("DisposeAsync").IsEmpty) return "return DisposeAsync();";
        if (KnownTypes.Implements(plugin, types.Named("System.IDisposable")) && !plugin.GetMembers("Dispose").IsEmpty) return "Dispose();\n" + Done;
        var lines = fields.SelectMany(name => plugin.GetMembers(name)).SelectMany(End).ToArray();
        return string.Join("\n", (lines.Length > 0 ? lines : ["// End here what the plugin has started."]).Append(Done));
    }

    private static IEnumerable<string> End(ISymbol member)
    {
        var type = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
        var value = member.Name + (type.NullableAnnotation == NullableAnnotation.Annotated ? "?" : "");
        if (type.Name == "Thread") return [$"// End the loop of {member.Name} here."];
        return type.Name == "Process" ? [$"{value}.Kill(entireProcessTree: true);", $"{value}.Dispose();"] : [$"{value}.Dispose();"];
    }

    private static MemberDeclarationSyntax Hook(string body) => SyntaxFactory.ParseMemberDeclaration($$"""
        public global::System.Threading.Tasks.ValueTask StopAsync(global::Dispatcharr.PluginSdk.StopReason reason, global::Dispatcharr.PluginSdk.PluginContext context, global::System.Threading.CancellationToken cancellationToken)
        {
        {{body}}
        }
        """)!.WithLeadingTrivia(SyntaxFactory.ElasticLineFeed, SyntaxFactory.LineFeed).WithTrailingTrivia(SyntaxFactory.LineFeed)
        .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
}
