using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Dispatcharr.PluginSdk.Analyzers.Tests;

/// <summary>Holds an analyzer, and a fix, against snippets. <c>{|DSP0501:…|}</c> marks what must be reported; nothing else may be.</summary>
internal static class CodeCheck
{
    /// <summary>Compiles a snippet and expects just what it marks.</summary>
    public static Task ReportsAsync<TAnalyzer>(string code, params (string Name, string Text)[] additionalFiles)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new Test<TAnalyzer, EmptyCodeFixProvider> { TestCode = code };
        test.TestState.AdditionalFiles.AddRange(additionalFiles.Select(file => (file.Name, Microsoft.CodeAnalysis.Text.SourceText.From(file.Text))));
        return test.RunAsync(CancellationToken.None);
    }

    /// <summary>The same for a program: a plugin may be one too.</summary>
    public static Task ReportsProgramAsync<TAnalyzer>(string code)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new Test<TAnalyzer, EmptyCodeFixProvider> { TestCode = code };
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync(CancellationToken.None);
    }

    /// <summary>Expects what is marked, and what the fix makes of it: one after the other, and all at once.</summary>
    public static Task FixesAsync<TAnalyzer, TFix>(string code, string fixedCode, int? action = null, params (string Name, string Text)[] files)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new Test<TAnalyzer, TFix> { TestCode = code, CodeActionIndex = action };
        test.TestState.AdditionalFiles.AddRange(files.Select(file => (file.Name, Microsoft.CodeAnalysis.Text.SourceText.From(file.Text))));
        test.FixedState.Sources.Add(test.TestState.Sources[0]);
        test.FixedCode = fixedCode;
        return test.RunAsync(CancellationToken.None);
    }

    private sealed class Test<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        public Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(References.All);
            // Snippets are libraries as plugins are, with the usings that a new project has.
            TestState.Sources.Add(("/0/Usings.cs", "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;"));
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
    }
}
