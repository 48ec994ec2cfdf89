using RemoteUi.Core;

namespace RemoteUi.Tests;

public class SecretTests
{
    [Fact]
    public void A_secret_prints_as_stars() => Assert.Equal("***", $"{new Secret("hunter2")}");

    [Fact]
    public void Nothing_typed_is_no_secret() => Assert.Null(Secret.FromTyped(""));

    [Fact]
    public void An_empty_posted_field_is_read_and_is_no_secret()
    {
        Assert.True(Secret.TryParse("", provider: null, out var secret));
        Assert.Null(secret);
        Assert.False(Secret.TryParse(null, provider: null, out _));
    }
}
