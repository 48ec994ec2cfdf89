using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.PracticeCa;
using RemoteUi.Web.Components.Navigation;
using RemoteUi.Web.EvidenceFiles;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Web.Inspections;

/// <summary>
/// Finds what an address of [Message Inspector] names: what was dropped in, what was kept, the evidence of a request, a
/// check of a server, or an exchange with the practice CA; and looks into it with the keys at hand.
/// </summary>
public sealed class InspectionSources(
    HeldInspections held, KeptInputs kept, StatusQuery requests, CheckRuns runs, EvidenceWriter evidence,
    KeysAtHand keys, MessageInspector inspector, PracticeCaAdministration practiceCa)
{
    /// <summary>Looks into something that was just dropped in, and holds it for its user.</summary>
    /// <param name="given">A key for this one look; it is not held.</param>
    public async Task<InspectionSource> DropAsync(
        string owner, InspectedInput input, PrivateKey? given, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid();
        var found = new HeldInspection(id, input, await InspectAsync(input, given, cancellationToken));
        held.Add(owner, found);
        return new(InspectorAddress.Held(id), found);
    }

    public InspectionSource? FindHeld(string owner, Guid id) =>
        held.Find(owner, id) is { } found ? new(InspectorAddress.Held(id), found) : null;

    public void Discard(string owner, Guid id) => held.Remove(owner, id);

    public async Task<InspectionSource?> FindKeptAsync(string owner, Guid id, CancellationToken cancellationToken)
    {
        if (held.Find(owner, id) is { } known) return new(InspectorAddress.Kept(id), known);
        if (await kept.FindAsync(id, cancellationToken) is not { } input) return null;
        var found = new HeldInspection(id, input, await InspectAsync(input, null, cancellationToken));
        held.Add(owner, found);
        return new(InspectorAddress.Kept(id), found);
    }

    /// <summary>Looks into the evidence of a request.</summary>
    public async Task<InspectionSource?> FindRequestAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(id, cancellationToken) is not { } request) return null;
        var file = await evidence.WriteAsync(request, cancellationToken);
        var input = new InspectedInput($"evidence-{id:N}.json", EvidenceJson.Write(file));
        var numbers = file.Exchanges
            .Where(exchange => exchange.Request is not null || exchange.Reply is not null)
            .Select(exchange => exchange.Number)
            .ToList();
        var found = new HeldInspection(id, input, await InspectAsync(input, null, cancellationToken));
        return new(InspectorAddress.Request(id), found) { Numbers = numbers };
    }

    /// <summary>Looks into the exchanges of one check of a run of [Server Check].</summary>
    public async Task<InspectionSource?> FindCheckAsync(Guid run, string check, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(run, cancellationToken) is not { } found) return null;
        if (CheckEvidence.Of(found, check) is not { } input) return null;
        var held = new HeldInspection(run, input, await InspectAsync(input, null, cancellationToken));
        return new(InspectorAddress.Check(run, check), held) { Numbers = CheckEvidence.NumbersOf(found, check) };
    }

    /// <summary>Looks into an exchange of a client with the practice CA.</summary>
    public async Task<InspectionSource?> FindServedAsync(int number, CancellationToken cancellationToken)
    {
        if (practiceCa.FindExchange(number) is not { } exchange) return null;
        var input = ServedEvidence.Of(exchange);
        var served = new HeldInspection(Guid.Empty, input, await InspectAsync(input, null, cancellationToken));
        return new(InspectorAddress.Served(number), served);
    }

    /// <summary>Looks into something, and holds nothing of it.</summary>
    public async Task<Inspection> InspectAsync(
        InspectedInput input, PrivateKey? given, CancellationToken cancellationToken)
    {
        var hand = await keys.CollectAsync(given, cancellationToken);
        return await Task.Run(() => inspector.Inspect(input, hand), cancellationToken);
    }
}
