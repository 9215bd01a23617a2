package com.cloudbees.plugins.credentials;

import hudson.model.ItemGroup;
import java.util.List;
import org.springframework.security.core.Authentication;

public abstract class CredentialsProvider {
  protected CredentialsProvider() {}

  public static native <C extends Credentials> List<C> lookupCredentialsInItemGroup(
      Class<C> type, ItemGroup itemGroup, Authentication authentication);
}
