using System.CommandLine;
using System.Globalization;
using RemoteUi.Web.Inspections;
using RemoteUi.Web.Resources;
using RemoteUi.Workbench;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Commands;

/// <summary>
/// The command <c>inspect FILE...</c>: [Message Inspector] without the program's pages and data. Exit status 0 if
/// nothing is wrong, 1 if there is a finding of medium or above or something cannot be read, 2 if the command could not
/// run.
/// </summary>
internal static class InspectCommand
{
    public const string Name = "inspect";

    private const string StandardInput = "-";

    public static Command Create()
    {
        var options = new InspectOptions();
        var command = new Command(
            Name, "Show what is in SCEP messages, certificates, or network captures, and what is wrong with them")
        {
            options.Files, options.Key, options.KeyPasswordFile, options.Json, options.Language,
        };
        command.SetAction((parsed, stop) => RunAsync(
            options.Read(parsed), parsed.InvocationConfiguration.Output, stop));
        return command;
    }

    private static async Task<int> RunAsync(
        InspectRequest request, TextWriter output, CancellationToken stop)
    {
        if (request.Language is { } language) CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var key = request.KeyFile is { } keyFile
            ? await KeyFile.ReadAsync(keyFile, request.KeyPasswordFile, stop)
            : null;
        await using var services = Services();
        var inspector = services.GetRequiredService<MessageInspector>();
        var keys = key is null ? InspectionKeys.None : new InspectionKeys([key]);
        var found = new List<(InspectedInput Input, Inspection Inspection)>();
        foreach (var file in request.Files)
        {
            var input = new InspectedInput(file, await ReadAsync(file, stop));
            found.Add((input, inspector.Inspect(input, keys)));
        }

        var sentences = services.GetRequiredService<InspectorSentences>();
        if (request.Json) await output.WriteLineAsync(new InspectionJson(sentences).Write(found));
        else Write(output, new InspectionText(sentences), found);
        return found.Exists(one => IsWrong(one.Inspection)) ? 1 : 0;
    }

    private static void Write(
        TextWriter output, InspectionText text, IEnumerable<(InspectedInput Input, Inspection Inspection)> found)
    {
        foreach (var (input, inspection) in found) text.Write(output, input, inspection);
    }

    /// <summary>Reads one byte more than the limit, so that the inspector says that the file is too large.</summary>
    private static async Task<byte[]> ReadAsync(string file, CancellationToken stop)
    {
        await using var input = file == StandardInput ? Console.OpenStandardInput() : File.OpenRead(file);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (bytes.Length <= InspectedInput.MaxBytes && await input.ReadAsync(buffer, stop) is > 0 and var read)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }

    private static bool IsWrong(Inspection inspection) =>
        inspection.Problem is not null
            || inspection.Conversations.SelectMany(one => one.Exchanges)
                .Any(exchange => FindingCounts.In(exchange).Worst >= Severity.Medium)
            || inspection.AllItems().Any(item =>
                item.Problem is not null || item.Kind == ItemKind.Unknown
                    || FindingCounts.In(item).Worst >= Severity.Medium);

    private static ServiceProvider Services() =>
        new ServiceCollection()
            .AddLogging()
            .AddLocalization()
#pragma warning disable RS0030 // A command is a composition root of its own.
            .AddSingleton(TimeProvider.System)
#pragma warning restore RS0030
            .AddSingleton<MessageInspector>()
            .AddSingleton<InspectorSentences>()
            .BuildServiceProvider();
}
