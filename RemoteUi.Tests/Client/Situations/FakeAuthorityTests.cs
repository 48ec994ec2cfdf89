using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>
/// Checks that the fake CA refuses invalid requests, so that the requests it accepts are known to be valid.
/// </summary>
public class FakeAuthorityTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    [Fact]
    public async Task The_right_challenge_password_is_accepted()
    {
        var answer = await Client.EnrollAsync(Serve(new() { ChallengePassword = "s3cret" }), Enrollee.Order("s3cret"));
        Assert.IsType<EnrollmentResult.Issued>(answer);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData(null)]
    public async Task A_wrong_or_missing_challenge_password_is_refused(string? password)
    {
        var answer = Assert.IsType<EnrollmentResult.Failed>(
            await Client.EnrollAsync(Serve(new() { ChallengePassword = "s3cret" }), Enrollee.Order(password)));
        Assert.Equal((2, "wrong challenge password"), (answer.FailInfo, answer.Text));
    }

    [Theory]
    [InlineData("p\u00E4ssw\u00F6rd")]
    [InlineData("a*b@c&d_e")]
    public async Task A_challenge_password_beyond_PrintableString_arrives_unchanged(string password)
    {
        var authority = new FakeAuthority { ChallengePassword = password };
        Assert.IsType<EnrollmentResult.Issued>(await Client.EnrollAsync(Serve(authority), Enrollee.Order(password)));
    }

    [Fact]
    public async Task A_message_modified_in_transit_is_refused()
    {
        var authority = new FakeAuthority();
        await IssuedAsync(authority);
        var message = authority.Requests.Single().Message;
        message[^1] ^= 1;
        Post(authority, message);
        Assert.Equal(["the signature of the message is wrong"], authority.Refusals);
    }

    [Fact]
    public async Task A_message_with_an_indefinite_length_is_refused()
    {
        var authority = new FakeAuthority();
        await IssuedAsync(authority);
        Post(authority, [0x30, 0x80, .. authority.Requests.Single().Message[4..], 0, 0]);
        Assert.Single(authority.Refusals);
        Assert.Single(authority.Requests);
    }

    [Fact]
    public async Task A_message_to_another_recipient_is_refused()
    {
        var first = new FakeAuthority();
        await IssuedAsync(first);
        var other = new FakeAuthority { Recipients = [FakeIdentities.Ra] };
        Post(other, first.Requests.Single().Message);
        Assert.Equal(["the message is encrypted to somebody else"], other.Refusals);
    }

    [Fact]
    public async Task A_poll_for_an_unknown_transaction_is_refused()
    {
        var url = Serve(new());
        var answer = await Client.PollAsync(url, await Client.FindCaAsync(url), Enrollee.Order());
        Assert.Equal(4, Assert.IsType<EnrollmentResult.Failed>(answer).FailInfo);
    }

    [Fact]
    public async Task A_renewal_signed_by_its_own_certificate_is_accepted()
    {
        var first = await IssuedAsync();
        var order = Enrollee.Order() with
        {
            Key = MadeKeys.NextPrivate(),
            Signing = RequestSigning.Renewal,
            Renewed = new(first.Certificate, Enrollee.Key),
        };
        var authority = new FakeAuthority();
        Assert.IsType<EnrollmentResult.Issued>(await Client.EnrollAsync(Serve(authority), order));
        Assert.Equal("17", authority.Requests.Single().MessageType);
    }

    [Fact]
    public async Task A_renewal_signed_by_a_stranger_is_refused()
    {
        var order = Enrollee.Order() with
        {
            Signing = RequestSigning.Renewal,
            Renewed = new(FakeIdentities.Stranger.Certificate, Enrollee.Key),
        };
        Assert.IsNotType<EnrollmentResult.Issued>(await Client.EnrollAsync(Serve(new()), order));
    }

    private static void Post(FakeAuthority authority, byte[] message) =>
        authority.Answer("POST", "/", "PKIOperation", null, message, 0);
}
