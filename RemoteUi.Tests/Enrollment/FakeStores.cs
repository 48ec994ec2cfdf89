using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scheduling;

namespace RemoteUi.Tests.Enrollment;

/// <summary>
/// In-memory stores that behave like real storage: unsaved changes are lost, and callers only get copies of stored
/// objects. After a simulated crash (<see cref="FailAtSave"/>) every call throws, as for a killed program.
/// </summary>
internal sealed class FakeStores : IIssuanceRequestStore, IKeyRegisterStore, IMachineSettingsStore, IPlannedRequestStore
{
    private List<IssuanceRequest> requests = [];
    private List<MachineKey> keys = [];
    private bool isDead;

    /// <summary>The worker writes while a test looks.</summary>
    private readonly Lock gate = new();

    public MachineSettings Settings { get; set; } = Samples.Settings;

    public PlannedRequest? Planned { get; set; }

    public int KeyLimit { get; init; } = 10;

    public int Saves { get; private set; }

    /// <summary>The number of the save (from 1) that fails before anything is written; 0 for none.</summary>
    public int FailAtSave { get; set; }

    /// <summary>A request whose registration always fails, as with a bug in the program.</summary>
    public Guid? FailAtRegistrationOf { get; set; }

    public IReadOnlyList<MachineKey> Keys => keys;

    public IReadOnlyList<IssuanceRequest> Requests
    {
        get { lock (gate) return [.. requests.Select(Copy)]; }
    }

    public IssuanceRequest Only => Assert.Single(Requests);

    public void Revive() => (isDead, FailAtSave) = (false, 0);

    public void Hold(params MachineKey[] held) => keys = [.. held.Select(Copy)];

    public void Hold(params IssuanceRequest[] held) => requests = [.. held.Select(Copy)];

    public Task<IReadOnlyList<IssuanceRequest>> ListAsync(CancellationToken cancellationToken) => Read(() => Requests);

    public Task<IssuanceRequest?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Read(() => requests.Find(one => one.Id == id) is { } found ? Copy(found) : null);

    public Task AddAsync(IssuanceRequest request, CancellationToken cancellationToken) => Write(() => Add(request));

    public Task AddAsync(IssuanceRequest request, PlannedRequest? next, CancellationToken cancellationToken) =>
        Write(() =>
    {
        Add(request);
        Planned = next;
    });

    public Task SaveAsync(IssuanceRequest request, CancellationToken cancellationToken) =>
        Write(() => Replace(request));

    public Task SaveAsync(IssuanceRequest request, KeyRegister register, CancellationToken cancellationToken) =>
        Write(() =>
    {
        if (request.Id == FailAtRegistrationOf) throw new InvalidOperationException("A fault of the program");
        Replace(request);
        keys = [.. register.Keys.Select(Copy)];
    });

    public Task RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        Write(() => requests.RemoveAll(one => one.Id == id));

    Task<KeyRegister> IKeyRegisterStore.LoadAsync(CancellationToken cancellationToken) =>
        Read(() => new KeyRegister(keys.Select(Copy), KeyLimit));

    public Task SaveAsync(KeyRegister register, CancellationToken cancellationToken) =>
        Write(() => keys = [.. register.Keys.Select(Copy)]);

    Task<MachineSettings> IMachineSettingsStore.LoadAsync(CancellationToken cancellationToken) => Read(() => Settings);

    public Task SaveAsync(MachineSettings settings, CancellationToken cancellationToken) =>
        Write(() => Settings = settings);

    public Task SaveAsync(MachineSettings settings, PlannedRequest? plan, CancellationToken cancellationToken) =>
        Write(() => (Settings, Planned) = (settings, plan));

    Task<PlannedRequest?> IPlannedRequestStore.LoadAsync(CancellationToken cancellationToken) => Read(() => Planned);

    public Task SaveAsync(PlannedRequest? planned, CancellationToken cancellationToken) =>
        Write(() => Planned = planned);

    private void Add(IssuanceRequest request)
    {
        var displaced = RequestHistory.Displaced(
            [.. requests.Select(one => new HistoryEntry(one.Id, one.CreatedAt, one.State))]);
        requests.RemoveAll(one => displaced.Contains(one.Id));
        requests.Insert(0, Copy(request));
    }

    private void Replace(IssuanceRequest request) =>
        requests[requests.FindIndex(one => one.Id == request.Id)] = Copy(request);

    private Task<T> Read<T>(Func<T> read)
    {
        lock (gate) return isDead ? Task.FromException<T>(new SimulatedCrashException()) : Task.FromResult(read());
    }

    private Task Write(Action write)
    {
        lock (gate)
        {
            if (!isDead && ++Saves == FailAtSave) isDead = true;
            if (isDead) return Task.FromException(new SimulatedCrashException());
            write();
            return Task.CompletedTask;
        }
    }

    private static MachineKey Copy(MachineKey key) =>
        new(key.Id, key.Name, key.PrivateKey, key.Certificate, key.Chain, key.RegisteredAt, key.IsDefault, key.Use);

    private static IssuanceRequest Copy(IssuanceRequest one) => IssuanceRequest.Restore(
        new()
        {
            Id = one.Id,
            Origin = one.Origin,
            CreatedAt = one.CreatedAt,
            Settings = one.Settings,
            Server = one.Server,
            PollPlan = one.PollPlan,
            Options = one.Options,
        },
        new()
        {
            State = one.State,
            TransactionId = one.TransactionId,
            Signing = one.Signing,
            PrivateKey = one.PrivateKey,
            TransientKey = one.TransientKey,
            CaCertificates = one.CaCertificates,
            Certificate = one.Certificate,
            Chain = one.Chain,
            PollsDone = one.PollsDone,
            NextAttemptAt = one.NextAttemptAt,
            SentAt = one.SentAt,
            EndedAt = one.EndedAt,
            Error = one.Error,
            Steps = one.Steps,
            Report = one.Report,
        });
}

/// <summary>Simulates that the program was killed.</summary>
internal sealed class SimulatedCrashException : Exception;
