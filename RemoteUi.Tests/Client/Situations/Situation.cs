using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>
/// What the tests of situations share: a fake on the network, a client, and what is expected of the two.
/// </summary>
public abstract class Situation(FakeCaHost host) : IClassFixture<FakeCaHost>, IDisposable
{
    internal Enrollee Client { get; } = new();

    internal Uri Serve(FakeAuthority authority) => host.Serve(authority);

    internal Task<EnrollmentResult> EnrollAsync(FakeAuthority authority) =>
        Client.EnrollAsync(Serve(authority), Enrollee.Order());

    internal Task<EnrollmentResult> EnrollAsync(params Lie[] lies) => EnrollAsync(new FakeAuthority(lies));

    internal async Task<EnrollmentResult.Issued> IssuedAsync(FakeAuthority authority)
    {
        var answer = await EnrollAsync(authority);
        Assert.True(answer is EnrollmentResult.Issued, $"{answer} {string.Join("; ", authority.Refusals)}");
        var issued = (EnrollmentResult.Issued)answer;
        using var key = Enrollee.Key.Open();
        Assert.Equal(key.ExportRSAPublicKey(), issued.Certificate.PublicKey.EncodedKeyValue.RawData);
        return issued;
    }

    internal Task<EnrollmentResult.Issued> IssuedAsync(params Lie[] lies) => IssuedAsync(new FakeAuthority(lies));

    internal async Task<EnrollmentResult.NotUsable> RefusedAsync(Cause cause, params Lie[] lies)
    {
        var answer = Assert.IsType<EnrollmentResult.NotUsable>(await EnrollAsync(lies));
        Assert.Equal(cause, answer.Cause);
        Assert.NotEmpty(answer.Evidence);
        return answer;
    }

    internal async Task<CommunicationFault> UnansweredAsync(Cause cause, params Lie[] lies)
    {
        var answer = Assert.IsType<EnrollmentResult.NoReply>(await EnrollAsync(lies));
        Assert.Equal(cause, answer.Fault.Cause);
        Assert.NotEmpty(answer.Fault.Evidence);
        return answer.Fault;
    }

    public void Dispose()
    {
        Client.Dispose();
        GC.SuppressFinalize(this);
    }
}
