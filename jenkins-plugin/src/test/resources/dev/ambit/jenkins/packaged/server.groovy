// The forge app as Jenkins' administrators would name it, with its token as a credential.
import com.cloudbees.plugins.credentials.CredentialsScope
import com.cloudbees.plugins.credentials.SystemCredentialsProvider
import hudson.util.Secret
import jenkins.model.GlobalConfiguration
import jenkins.model.Jenkins
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl

def store = SystemCredentialsProvider.instance
if (store.credentials.empty) {
  def token = Secret.fromString(System.getProperty('ambit.app.token'))
  store.credentials.add(new StringCredentialsImpl(CredentialsScope.SYSTEM, 'app-token', '', token))
  store.save()
}
def ambit = Jenkins.get().getExtensionList(GlobalConfiguration)
  .find { it.class.simpleName == 'AmbitConfiguration' }
def type = Jenkins.get().pluginManager.uberClassLoader
  .loadClass('dev.ambit.jenkins.scope.AppServer')
ambit.server = type.newInstance(System.getProperty('ambit.app.url'), 'app-token')
ambit.save()
