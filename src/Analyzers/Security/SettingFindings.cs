using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatcharr.PluginSdk.Analyzers.Declarations;
using Dispatcharr.PluginSdk.Analyzers.Generation.Reading;
using Dispatcharr.PluginSdk.Analyzers.Json;
using Dispatcharr.PluginSdk.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatcharr.PluginSdk.Analyzers.Security;

/// <summary>Judges the settings that code reads, by the same words as the manifest reader judges fields.</summary>
internal sealed class SettingFindings
{
    private readonly KnownTypes _types;
    private readonly INamedTypeSymbol? _field;
    private readonly Lazy<ImmutableDictionary<string, SettingFinding>> _declared;
    private readonly Lazy<ImmutableArray<string>> _services;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableDictionary<string, SettingFinding>> _records = new(SymbolEqualityComparer.Default);

    public SettingFindings(Compilation compilation, KnownTypes types, AnalyzerOptions options)
    {
        _types = types;
        _services = new(() => compilation.SyntaxTrees.FirstOrDefault() is { } tree ? EditorConfig.ReaderOptions(options, tree).ThirdPartyServices : []);
        _field = types.Named("Dispatcharr.PluginSdk.FieldAttribute");
        _declared = new(() => PlainPlugin.Only(types) is { } plugin && DeclaredIds.Of(plugin, types, compilation, options, CancellationToken.None).Fields is { } fields
            ? Judge([.. fields.Select(CredentialFields.Of)], [.. fields.Select(field => field.Id)])
            : ImmutableDictionary<string, SettingFinding>.Empty);
    }

    /// <summary>Null for what reads no setting.</summary>
    public SettingFinding? Of(IOperation read) => read switch
    {
        IPropertyReferenceOperation { Property: { ContainingType: { } record } property } when IsAuthors(record) =>
            OfRecord(record).TryGetValue(property.Name, out var found) ? found : null,
        IInvocationOperation { TargetMethod: { Name: "GetString" or "Get" } method } call when method.ContainingType.IsType(_types.Settings) =>
            call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "id")?.Value.ConstantText() is { } id ? OfId(id) : null,
        _ => null,
    };

    /// <summary>The secrets that a record prints when it is put into a text as a whole.</summary>
    public IEnumerable<SettingFinding> PrintedBy(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsRecord: true } record && IsAuthors(record) && !record.GetMembers().Any(member => member is { Name: "ToString" or "PrintMembers", IsImplicitlyDeclared: false })
            ? OfRecord(record).Values.Where(found => found.IsSecret)
            : [];

    // Most properties that code reads are the framework's; their attributes need not be looked at.
    private static bool IsAuthors(INamedTypeSymbol type) => type.SpecialType == SpecialType.None && type.ContainingAssembly is { Name: var assembly }
        && !assembly.StartsWith("System.", StringComparison.Ordinal) && !assembly.StartsWith("Microsoft.", StringComparison.Ordinal);

    private SettingFinding OfId(string id) => _declared.Value.TryGetValue(id, out var found)
        ? found
        : Judge([new CredentialField(id, CredentialFieldKind.Text)], [id])[id];

    private ImmutableDictionary<string, SettingFinding> OfRecord(INamedTypeSymbol record) => _records.GetOrAdd(record, type =>
    {
        var properties = type.GetMembers().OfType<IPropertySymbol>().Where(property => KnownTypes.Has(property, _field)).ToArray();
        return Judge([.. properties.Select(property => CredentialFields.Of(property, RecordShape.FieldOf(property)!))], [.. properties.Select(property => property.Name)]);
    });

    private ImmutableDictionary<string, SettingFinding> Judge(CredentialField[] fields, string[] names)
    {
        if (fields.Length == 0) return ImmutableDictionary<string, SettingFinding>.Empty;
        var findings = new CredentialFinding[fields.Length];
        var pluginName = _types.DeclaredPlugins is [var only] ? only.Manifest.Name : null;
        CredentialScanner.Scan(pluginName, fields, findings, _services.Value.IsEmpty ? null : _services.Value);
        var found = ImmutableDictionary.CreateBuilder<string, SettingFinding>();
        for (var i = 0; i < names.Length; i++) found[names[i]] = new(names[i], findings[i], fields[i].Kind == CredentialFieldKind.MaskedText);
        return found.ToImmutable();
    }
}
