using Microsoft.Extensions.Logging;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// The SCEP client as the requests use it: with the demands of this machine, and with a fault of the program as an
/// answer that ends the request, not the worker.
/// </summary>
internal sealed class Conversation(IScepClient client, ScepDemands demands, ILogger<Conversation> log)
{
    public Task<CaAnswer> GetCaAsync(IssuanceRequest request, CancellationToken cancellationToken) =>
        GuardedAsync<CaAnswer>(
        request, () => client.GetCaAsync(ServerOf(request), cancellationToken),
        (cause, evidence) => new CaAnswer.NotUsable(cause, evidence, EnrollmentReport.Empty), cancellationToken);

    /// <summary>Builds the message, or says why it cannot be built.</summary>
    public async Task<(PreparedRequest? Message, CertificateAnswer? Problem)> PrepareAsync(
        IssuanceRequest request, CaProfile ca, CertificateOrder order, CancellationToken cancellationToken)
    {
        PreparedRequest? message = null;
        var problem = await GuardedAsync<CertificateAnswer?>(request, MakeAsync, NotUsable, cancellationToken);
        return (message, problem);

        Task<CertificateAnswer?> MakeAsync()
        {
            message = client.Prepare(ServerOf(request), ca, order);
            return Task.FromResult<CertificateAnswer?>(null);
        }
    }

    public Task<CertificateAnswer> SendAsync(
        IssuanceRequest request, CaProfile ca, PreparedRequest message, CancellationToken cancellationToken) =>
        GuardedAsync(
            request, () => client.SendAsync(ServerOf(request), ca, message, cancellationToken), NotUsable,
            cancellationToken);

    public Task<CertificateAnswer> PollAsync(
        IssuanceRequest request, CaProfile ca, CertificateOrder order, CancellationToken cancellationToken) =>
        GuardedAsync(
            request, () => client.PollAsync(ServerOf(request), ca, order, cancellationToken), NotUsable,
            cancellationToken);

    private ScepServer ServerOf(IssuanceRequest request) =>
        new(
            request.Server.Address, request.Server.Timeout, request.Server.CaIdentifier,
            request.Server.CaFingerprint)
        { Demands = demands };

    private static CertificateAnswer NotUsable(Cause cause, string evidence) =>
        new CertificateAnswer.NotUsable(cause, evidence, EnrollmentReport.Empty);

    private async Task<T> GuardedAsync<T>(
        IssuanceRequest request, Func<Task<T>> talk, Func<Cause, string, T> problem,
        CancellationToken cancellationToken)
    {
        try
        {
            return await talk();
        }
        catch (ScepFormatException refused)
        {
            return problem(refused.Cause, refused.Message);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log.ConversationFault(request.Id, fault);
            return problem(Cause.InternalError, fault.GetType().Name);
        }
    }
}
