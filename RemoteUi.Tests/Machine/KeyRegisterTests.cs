using RemoteUi.Core.Machine;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Machine;

public class KeyRegisterTests
{
    private static readonly KeyUse Office = new(KeyUseLocation.IpSec, "office");
    private static readonly KeyUse Lab = new(KeyUseLocation.IpSec, "lab");

    [Fact]
    public void The_default_key_is_used_for_TLS_until_another_is()
    {
        var register = new KeyRegister([Default()], 10);
        Assert.True(register.KeyFor(KeyUse.Tls)!.IsDefault);
        register.Register(Key("web", KeyUse.Tls), deletingOld: false);
        Assert.Equal("web", register.KeyFor(KeyUse.Tls)!.Name);
        Assert.Null(register.KeyFor(KeyUse.None));
        Assert.Null(register.KeyFor(Office));
    }

    [Fact]
    public void A_new_key_takes_over_the_use_and_the_old_one_has_none()
    {
        var register = new KeyRegister([Default(), Key("old", KeyUse.Tls)], 10);
        Assert.Empty(register.Register(Key("new", KeyUse.Tls), deletingOld: false));
        Assert.Equal(
            [("Default Key", KeyUse.None), ("old", KeyUse.None), ("new", KeyUse.Tls)],
            register.Keys.Select(key => (key.Name, key.Use)));
    }

    [Fact]
    public void Deleting_the_old_key_overwrites_only_the_key_of_the_same_use()
    {
        var register = new KeyRegister([Default(), Key("tls", KeyUse.Tls), Key("office", Office), Key("lab", Lab)], 10);
        Assert.Equal("office", Assert.Single(register.Register(Key("new", Office), deletingOld: true)).Name);
        Assert.Equal(["Default Key", "tls", "lab", "new"], register.Keys.Select(key => key.Name));
    }

    [Fact]
    public void Deleting_the_old_key_never_overwrites_the_default_key()
    {
        var register = new KeyRegister([Default(KeyUse.Tls)], 10);
        register.Register(Key("new", KeyUse.Tls), deletingOld: true);
        Assert.Equal(
            [("Default Key", KeyUse.None), ("new", KeyUse.Tls)], register.Keys.Select(key => (key.Name, key.Use)));
    }

    [Fact]
    public void Without_a_use_the_keys_without_a_use_are_the_same_use_location()
    {
        var register = new KeyRegister(
            [Default(), Key("one", KeyUse.None), Key("two", KeyUse.None), Key("tls", KeyUse.Tls)], 4);
        Assert.True(register.HasRoomFor(KeyUse.None, deletingOld: true));
        register.Register(Key("new", KeyUse.None), deletingOld: true);
        Assert.Equal(["Default Key", "tls", "new"], register.Keys.Select(key => key.Name));
    }

    [Theory]
    [InlineData(9, false, true)]
    [InlineData(10, false, false)]
    [InlineData(11, false, false)]
    [InlineData(10, true, true)]
    [InlineData(11, true, false)]
    public void At_the_limit_there_is_room_only_if_an_old_key_is_deleted(int held, bool deletingOld, bool hasRoom)
    {
        var register = new KeyRegister(
            [
                Default(), Key("tls", KeyUse.Tls),
                .. Enumerable.Range(2, held - 2).Select(n => Key($"key {n}", KeyUse.None)),
            ],
            10);
        Assert.Equal(hasRoom, register.HasRoomFor(KeyUse.Tls, deletingOld));
        if (hasRoom) register.Register(Key("new", KeyUse.Tls), deletingOld);
        else Assert.Throws<InvalidOperationException>(() => register.Register(Key("new", KeyUse.Tls), deletingOld));
        Assert.Equal(hasRoom && !deletingOld ? held + 1 : held, register.Keys.Count);
    }

    [Fact]
    public void A_default_key_in_use_frees_no_slot() =>
        Assert.False(new KeyRegister([Default(KeyUse.Tls)], 1).HasRoomFor(KeyUse.Tls, deletingOld: true));

    private static MachineKey Default(KeyUse? use = null) =>
        new(
            Guid.NewGuid(), "Default Key", TestKeys.First, TestKeys.Certificate, [], ARequest.Noon, true,
            use ?? KeyUse.None);

    private static MachineKey Key(string name, KeyUse use) =>
        new(Guid.NewGuid(), name, TestKeys.First, TestKeys.Certificate, [], ARequest.Noon, false, use);
}
