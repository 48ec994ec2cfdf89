using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.Workbench.ServerCheck.Messages;

namespace RemoteUi.Workbench.ServerCheck.Sessions;

/// <summary>
/// What the checks of one run share: the connections, what the server said about itself, the passwords, the positive
/// control, the footprint, and the limits. Checks run one after another.
/// </summary>
internal sealed class CheckSession(
    CheckOrder order, IScepClient client, HttpMessageInvoker http, KeyMaker makeKey,
    TimeProvider time)
{
    private readonly ProbeBudget budget = new(time);
    private CaResult? ca;
    private DraftReply? control;
    private Renewals? renewals;
    private SharedReplies? shared;

    public CheckOrder Order => order;

    public TimeProvider Time => time;

    /// <summary>Sends single HTTP requests as a check wants them.</summary>
    public CheckHttp Http { get; } = new(http, order.Server.Url, order.Server.Timeout, time);

    /// <summary>What the server says about itself, as it said it.</summary>
    public ServerStatements Statements { get; init; } = new(order, http, new(), time);

    /// <summary>The exchanges of the check under way.</summary>
    public ExchangeLog Log { get; init; } = new();

    /// <summary>Replies that several checks judge.</summary>
    public SharedReplies Shared => shared ??= new(Log);

    /// <summary>Decides which TLS certificates are trusted, as for the device's own connections.</summary>
    public required TlsTrust Trust { get; init; }

    /// <summary>The engine, as the device uses it.</summary>
    public IScepClient Client => client;

    /// <summary>The connections, for a check that must see HTTP itself.</summary>
    public HttpMessageInvoker Connections => http;

    public ChallengeSupply Challenges { get; } = new(order);

    public Footprint Footprint { get; } = new(time);

    /// <summary>The renewal of the positive control's certificate, sent once for the run.</summary>
    public Renewals Renewals => renewals ??= new(this);

    /// <summary>The check under way.</summary>
    public Check? Current { get; set; }

    /// <summary>The number of messages that the checks of level Probe may still send.</summary>
    public int ProbesLeft => budget.Left;

    /// <summary>What the server says about itself, asked once for the run.</summary>
    public async Task<CaResult> AskCaAsync(CancellationToken cancellationToken) =>
        ca ??= await client.GetCaAsync(order.Server, cancellationToken);

    /// <summary>Returns the CA, or ends the check if the server names none that can be used.</summary>
    public async Task<CaProfile> CaAsync(CancellationToken cancellationToken) =>
        await AskCaAsync(cancellationToken) switch
        {
            CaResult.Found found => found.Ca,
            CaResult.NotUsable refused => throw new CheckEndedException(CommonOutcomes.NoCa(refused.Evidence)),
            var missing =>
                throw new CheckEndedException(CommonOutcomes.NoCa(((CaResult.NoReply)missing).Fault.Evidence)),
        };

    /// <summary>
    /// Drafts a sound PKCSReq: a new key, the next name and challenge password, the strongest algorithms that the
    /// server states. Ends the check if a password or a certificate too many would be needed.
    /// </summary>
    public async Task<RequestDraft> DraftAsync(CancellationToken cancellationToken)
    {
        Footprint.DemandRoom();
        return Drafts.Sound(await CaAsync(cancellationToken), Challenges.Next()) with { ByGet = GoesByGet };
    }

    /// <summary>Whether messages go by GET, because the server did not take the positive control by POST.</summary>
    public bool GoesByGet => control?.Draft.ByGet ?? false;

    /// <summary>The parts of a sound draft, for one that is put together differently.</summary>
    public RequestDrafts Drafts { get; } = new(order, makeKey, time);

    /// <summary>Sends a draft, and lists what was issued in the footprint.</summary>
    public async Task<DraftReply> SendAsync(RequestDraft draft, CancellationToken cancellationToken)
    {
        await budget.SpendAsync(Current?.Level ?? CheckLevel.Look, cancellationToken);
        var sent = DraftWriter.Write(draft);
        return await ExchangeAsync(draft, sent, cancellationToken);
    }

    /// <summary>Sends the very bytes of an earlier message again.</summary>
    public async Task<DraftReply> ResendAsync(DraftReply earlier, CancellationToken cancellationToken)
    {
        await budget.SpendAsync(Current?.Level ?? CheckLevel.Look, cancellationToken);
        return await ExchangeAsync(earlier.Draft, earlier.Sent, cancellationToken);
    }

    private async Task<DraftReply> ExchangeAsync(
        RequestDraft draft, byte[] sent, CancellationToken cancellationToken)
    {
        if (draft.Csr is not null) Footprint.DemandRoom();
        var http = draft.ByGet
            ? await Http.GetMessageAsync(sent, cancellationToken)
            : await Http.PostAsync(sent, cancellationToken);
        return Receive(draft, sent, http);
    }

    /// <summary>Reads the reply to a draft that a check sent by itself, and lists what was issued.</summary>
    public DraftReply Receive(RequestDraft draft, byte[] sent, HttpResult http)
    {
        var reply = DraftReply.Read(draft, sent, http);
        if (reply.Obtained is { } obtained) Footprint.Add(obtained, Current?.Id ?? "");
        return reply;
    }

    /// <summary>
    /// Waits for a message that the check sends by itself, over <see cref="Http"/>, within number and rate.
    /// </summary>
    public Task SpendAsync(CancellationToken cancellationToken) =>
        budget.SpendAsync(Current?.Level ?? CheckLevel.Look, cancellationToken);

    /// <summary>
    /// The positive control: a sound request, sent once for the run. Null until <see cref="ControlAsync"/> was called.
    /// </summary>
    public DraftReply? Control => control;

    /// <summary>What the server replied to the control by POST, if it then took it by GET; null otherwise.</summary>
    public string? PostRefusal { get; private set; }

    /// <summary>Sends the positive control if it was not sent yet, and returns its reply, whatever it is.</summary>
    public async Task<DraftReply> TryControlAsync(CancellationToken cancellationToken)
    {
        if (control is { } known) return known;
        var draft = await DraftAsync(cancellationToken);
        var reply = await SendAsync(draft, cancellationToken);
        if (reply is { IsRefused: true, Message: null })
        {
            PostRefusal = reply.Described;
            reply = await SendAsync(draft with { ByGet = true }, cancellationToken);
        }

        return control = reply;
    }

    /// <summary>
    /// Returns the positive control, accepted; ends the check if the sound request was refused or not answered. A
    /// PENDING counts as accepted unless a certificate is needed.
    /// </summary>
    public async Task<DraftReply> ControlAsync(bool needsCertificate, CancellationToken cancellationToken)
    {
        var reply = await TryControlAsync(cancellationToken);
        if (reply.IsMissing) throw new CheckEndedException(CommonOutcomes.NoReply(reply.Described));
        if (reply.IsPending && !needsCertificate) return reply;
        if (reply.IsPending) throw new CheckEndedException(CommonOutcomes.ControlPending);
        if (!reply.IsSuccess || (needsCertificate && reply.Issued is null))
            throw new CheckEndedException(CommonOutcomes.ControlRefused(reply.Described));
        return reply;
    }
}
