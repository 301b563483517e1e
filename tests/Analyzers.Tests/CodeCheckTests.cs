using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dispatcharr.PluginSdk.Analyzers.Tests;

/// <summary>That the checks of this project can fail.</summary>
public sealed class CodeCheckTests
{
    [Fact]
    public Task ReportsAsync_marked_place_passes() => CodeCheck.ReportsAsync<ClassAnalyzer>("class {|TEST1:Plugin|} { Dispatcharr.PluginSdk.IPlugin? P; }");

    [Fact]
    public Task ReportsAsync_unmarked_finding_fails() =>
        Assert.ThrowsAnyAsync<Exception>(() => CodeCheck.ReportsAsync<ClassAnalyzer>("class Plugin { }"));

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class ClassAnalyzer : DiagnosticAnalyzer
    {
#pragma warning disable RS2008
        private static readonly DiagnosticDescriptor Found = new("TEST1", "Class", "Class", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
#pragma warning restore RS2008

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Found];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSyntaxNodeAction(
                node => node.ReportDiagnostic(Diagnostic.Create(Found, ((ClassDeclarationSyntax)node.Node).Identifier.GetLocation())), SyntaxKind.ClassDeclaration);
        }
    }
}
