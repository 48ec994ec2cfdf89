using System.Security.Cryptography;
using System.Text.Json;
using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Hosting;
using RemoteUi.Web.Revocation;
using RemoteUi.Web.ServerChecks;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Reads everything once before the program listens, so that a value that this version does not know is found at the
/// start and named, and not by a page or a request later.
/// </summary>
internal sealed class StoredDataCheck(
    IMachineSettingsStore settings, IKeyRegisterStore keys, IIssuanceRequestStore requests, IPlannedRequestStore plans,
    ICheckRunStore checks, IRevocationListStore lists)
{
    private const string WayOut = "Start the version that wrote it, or put back a backup (restore FILE --replace).";

    /// <exception cref="StartException">The database was written by a newer version.</exception>
    public static void RefuseNewer(IReadOnlyList<string> applied, IReadOnlyList<string> known)
    {
        var newer = applied.Except(known).ToList();
        if (newer.Count > 0)
            throw new StartException(
                $"The database was written by a newer version of Remote UI ({newer[^1]}). {WayOut}");
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ReadAsync("Settings", () => ReadSettingsAsync(cancellationToken));
        await ReadAsync("Keys", () => keys.LoadAsync(cancellationToken));
        await ReadAsync("IssuanceRequests", () => requests.ListAsync(cancellationToken));
        await ReadAsync("PlannedRequest", () => plans.LoadAsync(cancellationToken));
        await ReadAsync("ServerCheckRuns", () => checks.ListAsync(cancellationToken));
        await ReadAsync("RevocationLists", () => lists.ListAsync(cancellationToken));
    }

    private async Task ReadSettingsAsync(CancellationToken cancellationToken)
    {
        // Certificates are decoded when they are used.
        foreach (var certificate in (await settings.LoadAsync(cancellationToken)).CaCertificates)
            certificate.Load().Dispose();
    }

    /// <summary>Runs something that reads a table, and names the table if a value in it cannot be read.</summary>
    /// <exception cref="StartException">A value cannot be read.</exception>
    public static async Task ReadAsync(string table, Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (Exception fault) when (
            fault is JsonException or FormatException or ArgumentException or CryptographicException
                or InvalidOperationException and not KeyRingMismatchException)
        {
            throw new StartException(
                $"The table {table} of the database has a value that this version cannot read: "
                    + $"{fault.Message.TrimEnd('.')}. {WayOut}",
                fault);
        }
    }
}
