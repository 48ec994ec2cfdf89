using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Form;
using Microsoft.Kiota.Serialization.Json;
using Microsoft.Kiota.Serialization.Multipart;
using Microsoft.Kiota.Serialization.Text;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Api;

/// <summary>
/// Generates a client from an OpenAPI document with Kiota, and compiles it with a program that uses it.
/// </summary>
internal static class GeneratedClient
{
    /// <summary>What the generated code names beside the framework.</summary>
    private static readonly Type[] Used =
    [
        typeof(HttpClientRequestAdapter), typeof(JsonParseNodeFactory), typeof(TextParseNodeFactory),
        typeof(FormParseNodeFactory), typeof(MultipartSerializationWriterFactory),
    ];

    /// <summary>Returns the compiled program.</summary>
    public static async Task<Assembly> CompileAsync(TemporaryFolder folder, string document, string program)
    {
        await File.WriteAllTextAsync(folder.File("openapi.json"), document);
        await KiotaTool.GenerateAsync(folder.Path);
        var sources = Directory.EnumerateFiles(folder.File("generated"), "*.cs", SearchOption.AllDirectories)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)))
            .Append(CSharpSyntaxTree.ParseText(program));
        var compilation = CSharpCompilation.Create(
            "GeneratedClient", sources, References(), new(OutputKind.DynamicallyLinkedLibrary));
        using var compiled = new MemoryStream();
        var result = compilation.Emit(compiled);
        Assert.Empty(result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error));
        compiled.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(compiled);
    }

    private static IEnumerable<MetadataReference> References()
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return framework.Concat(Used.Select(type => type.Assembly.Location))
            .Distinct(StringComparer.Ordinal)
            .Select(file => MetadataReference.CreateFromFile(file));
    }
}
