using System.Net.Sockets;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Storage;

namespace RemoteUi.Web.Commands;

/// <summary>Explains in one line why the program did not start, and what to do.</summary>
internal static class StartFaults
{
    private const string Ports =
        $"Set other ports with {ListeningOptions.Section}:{nameof(ListeningOptions.HttpPort)} and "
            + $"{nameof(ListeningOptions.HttpsPort)}, or another {ListeningOptions.Section}:"
            + $"{nameof(ListeningOptions.Address)}, in appsettings.json.";

    private static readonly string Permission =
        $"Let the user {Environment.UserName} read and write it, or set another {DataFolder.Setting}.";

    public static string Explain(Exception fault)
    {
        var chain = Chain(fault).ToList();
        var known = chain.Select(part => Known(part, chain[^1])).FirstOrDefault(text => text is not null);
        return (known ?? Unexpected(chain[^1])).ReplaceLineEndings(" ");
    }

    private static IEnumerable<Exception> Chain(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException) yield return fault;
    }

    private static string? Known(Exception fault, Exception root) => fault switch
    {
        StartException => fault.Message,
        OptionsValidationException options =>
            $"{Sentence(string.Join("; ", options.Failures))} "
                + "Correct it in appsettings.json, in the environment, or on the command line.",
        InvalidDataException when root is JsonException or FormatException =>
            $"{fault.Message} {Sentence(root.Message)} Correct the file.",
        IOException when root is AddressInUseException => $"{fault.Message} {Ports}",
        IOException when root is SocketException => $"{fault.Message} {Sentence(root.Message)} {Ports}",
        SocketException => $"The ports cannot be opened. {Sentence(fault.Message)} {Ports}",
        KeyRingMismatchException =>
            $"{Sentence(fault.Message)} Put back the folder key-ring from a backup, or start with another "
                + $"{DataFolder.Setting}, which begins empty.",
        XmlException =>
            $"A file of the folder key-ring in the data folder is damaged. {Sentence(fault.Message)} Put back the "
                + "folder from a backup.",
        _ => OfStorage(fault),
    };

    private static string? OfStorage(Exception fault) => (StorageFaults.Of(fault), fault) switch
    {
        (StorageFault.Full, _) =>
            $"The disk is full. {Sentence(fault.Message)} Free some space and start again.",
        (StorageFault.Busy, _) =>
            "The database is in use by another program. End it, or wait until it has finished, and start again.",
        (StorageFault.NotWritable, _) =>
            $"The database cannot be opened or written. {Sentence(fault.Message)} {Permission}",
        (StorageFault.Damaged, _) =>
            $"The database is damaged. {Sentence(fault.Message)} Start again: it is then set aside.",
        (StorageFault.Failing, _) =>
            $"The database cannot be read or written. {Sentence(fault.Message)} Check the disk and its free space.",
        (null, SqliteException) =>
            $"The database cannot be read. {Sentence(fault.Message)} Put back a backup (restore FILE --replace).",
        (null, UnauthorizedAccessException) => $"{Sentence(fault.Message)} {Permission}",
        (null, IOException) => Sentence(fault.Message),
        _ => null,
    };

    private static string Unexpected(Exception fault) =>
        $"An unexpected error occurred: {fault.GetType().Name} in {fault.TargetSite?.DeclaringType?.Name}."
            + $"{fault.TargetSite?.Name}. {Sentence(fault.Message)} Please report it.";

    private static string Sentence(string text) => text.TrimEnd('.', ' ') + ".";
}
